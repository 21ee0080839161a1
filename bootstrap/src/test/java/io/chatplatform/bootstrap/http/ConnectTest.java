package io.chatplatform.bootstrap.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chatplatform.bootstrap.client.Answer;
import io.chatplatform.bootstrap.client.ApiClient;
import io.chatplatform.bootstrap.client.Business;
import io.chatplatform.bootstrap.client.SignedRequests;
import io.chatplatform.bootstrap.client.Webhooks;
import java.net.URI;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Accounts are connected by the channels' own dialogs, played by the simulator.
class ConnectTest {
  private static final List<String> FACEBOOK =
      List.of(
          "pages_show_list",
          "pages_messaging",
          "pages_manage_metadata",
          "instagram_basic",
          "instagram_manage_messages");
  private static final List<String> WHATSAPP =
      List.of("whatsapp_business_management", "whatsapp_business_messaging");
  private final ApiClient anyone = SharedPlatform.anyone();

  /// Who sits at the simulator's dialogs.
  private static final String PERSON = "122100000000000777";

  private final Business business = Business.register(anyone);
  private final ApiClient owner = business.owner();

  @Test
  void aPageIsConnectedByItsDialog() {
    String page = givenAccount("facebook");

    Way way = start("facebook");
    assertThat(way.dialog().getPath()).isEqualTo("/simulator/dialog/oauth");
    String back = finish(way, code("facebook", FACEBOOK, page));

    assertThat(back).endsWith("/connections?connected=1");
    JsonNode connection = connections().path(0);
    assertThat(connection.path("platformAccountId").asString()).isEqualTo(page);
    assertThat(connection.path("scopes").toString()).contains("pages_messaging");
    await()
        .untilAsserted(
            () -> assertThat(connections().path(0).path("health").asString()).isEqualTo("healthy"));
    assertThat(connections().toString()).doesNotContain("EAA");
  }

  @Test
  void ofSeveralAccountsSomeAreChosen() {
    String one = givenAccount("facebook");
    String two = givenAccount("facebook");
    String taken = givenAccount("facebook");
    Business.register(anyone).connectPage(taken);

    String back = finish(start("facebook"), code("facebook", FACEBOOK, one, two, taken));
    String offer = "/api/social-connections/offers/" + back.replaceFirst(".*offer=", "");
    JsonNode accounts = owner.get(offer).expect(200).json().path("offer").path("accounts");
    assertThat(accounts.findValuesAsString("standing"))
        .containsExactlyInAnyOrder("free", "free", "taken");
    Business.register(anyone).owner().get(offer).expect(404);
    owner.post(offer, Map.of("accounts", List.of())).expect(422);
    owner.post(offer, Map.of("accounts", "all")).expect(422);
    owner.post(offer, chosen(taken)).expect(409);
    assertThat(connections()).isEmpty();

    owner.post(offer, chosen(two)).expect(201);

    assertThat(connections().findValuesAsString("platformAccountId")).containsExactly(two);
    owner.get(offer).expect(404);
    String other = finish(start("facebook"), code("facebook", FACEBOOK, one, two));
    owner
        .delete("/api/social-connections/offers/" + other.replaceFirst(".*offer=", ""))
        .expect(204);
  }

  @Test
  void anExpiredTokenIsNoticedAndMendedAndWhatWaitedGoesOut() {
    String page = givenAccount("facebook");
    finish(start("facebook"), code("facebook", FACEBOOK, page));
    String id = connections().path(0).path("id").asString();
    simulator("/api/tokens", Map.of("account", page, "state", "expired"));

    Answer tested = owner.post("/api/social-connections/" + id + "/test", Map.of()).expect(200);
    assertThat(tested.json().path("ok").asBoolean()).isFalse();
    assertThat(tested.json().at("/connection/health").asString()).isEqualTo("needs_reconnect");

    Way way = start("facebook?connection=" + id);
    assertThat(finish(way, code("facebook", FACEBOOK, page))).endsWith("connected=1");
    owner.post("/api/social-connections/" + id + "/test", Map.of()).expect(200);
    assertThat(connections()).hasSize(1);
    assertThat(connections().path(0).path("health").asString()).isEqualTo("healthy");
  }

  @Test
  void numbersComeWithTheirBusinessAccount() {
    String number = givenAccount("whatsapp");

    assertThat(finish(start("whatsapp"), code("whatsapp", WHATSAPP, number)))
        .endsWith("connected=1");
    assertThat(finish(start("whatsapp"), code("whatsapp", WHATSAPP.subList(0, 1), number)))
        .contains("error=missing_scopes", "missing=whatsapp_business_messaging");
  }

  @Test
  void aStateIsGoodOnceForWhoSetOut() {
    String page = givenAccount("facebook");
    Way way = start("facebook");
    ApiClient stranger = Business.register(anyone).owner();
    String query = "?code=" + code("facebook", FACEBOOK, page) + "&state=" + way.state();

    assertThat(callback(stranger, "facebook", query)).endsWith("error=foreign_session");
    assertThat(callback(owner, "facebook", query)).endsWith("error=state_invalid");
    assertThat(callback(anyone, "facebook", "?state=" + start("facebook").state()))
        .endsWith("error=foreign_session");
    assertThat(callback(owner, "whatsapp", "?state=" + start("facebook").state()))
        .endsWith("error=state_invalid");
    assertThat(callback(owner, "facebook", "")).endsWith("error=state_invalid");
    assertThat(connections()).isEmpty();
  }

  @Test
  void theBrowserThatSetOutMayComeBackWithoutItsAccessToken() {
    String page = givenAccount("facebook");
    Answer started = owner.get("/api/auth/facebook").expect(302);
    String cookie = started.cookie("login_key").orElseThrow();
    assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/api/auth");
    Way way = Way.of(started);
    ApiClient browser = anyone.with("Cookie", cookie.replaceFirst(";.*", ""));

    String query = "?code=" + code("facebook", FACEBOOK, page) + "&state=" + way.state();
    assertThat(callback(browser, "facebook", query)).endsWith("connected=1");
  }

  @Test
  void whoCancelsComesBackGently() {
    String query =
        "?error=access_denied&error_reason=user_denied&state=" + start("facebook").state();
    assertThat(callback(owner, "facebook", query)).endsWith("error=cancelled");
  }

  @Test
  void onlyOwnersAndAdminsSetOutAndOnlyToWhatThereIs() {
    business.hire(anyone, "agent").api().get("/api/auth/facebook").expect(403);
    anyone.get("/api/auth/facebook").expect(401);
    owner.get("/api/auth/smoke").expect(404);
    owner.get("/api/auth/Not%20a%20channel").expect(404);
    owner.get("/api/auth/facebook?connection=no").expect(400);
  }

  @Test
  void aDisconnectedAccountsChatsStayReadable() {
    Inbox inbox = Inbox.open();
    String chat = inbox.chat("71", "are you there?");
    String connection = "/api/social-connections/" + inbox.connectionId();

    inbox.owner().delete(connection).expect(204);

    inbox.owner().get(connection).expect(404);
    assertThat(inbox.owner().get("/api/chats/" + chat).expect(200).text())
        .contains("are you there?");
    inbox
        .owner()
        .post("/api/messages/chat/" + chat, Map.of("messageText", "yes", "messageType", "text"))
        .expect(422);
  }

  @Test
  void whoTakesAccessAwayIsBelievedWhenSigned() {
    String page = givenAccount("facebook");
    finish(start("facebook"), code("facebook", FACEBOOK, page));
    String path = "/api/webhooks/meta/deauthorize";

    assertThat(SignedRequests.post(anyone, path, PERSON, "wrong").status()).isEqualTo(401);
    anyone.send("POST", path, "junk".getBytes(UTF_8), Map.of()).expect(401);
    SignedRequests.post(anyone, "/api/webhooks/smoke/deauthorize", PERSON, Webhooks.SECRET)
        .expect(404);
    SignedRequests.post(anyone, path, PERSON, Webhooks.SECRET).expect(200);

    await()
        .untilAsserted(() ->
            assertThat(connections().path(0).path("health").asString())
                .isEqualTo("needs_reconnect"));
  }

  private JsonNode connections() {
    return owner.get("/api/social-connections").expect(200).json().path("connections");
  }

  /// An account that the simulated person owns.
  private String givenAccount(String channel) {
    String id = Business.uniqueNumber();
    simulator(
        "/api/accounts",
        Map.of(
            "channel",
            channel,
            "accountId",
            id,
            "name",
            "Shop",
            "businessAccountId",
            channel.equals("whatsapp") ? "9" + id : id));
    return id;
  }

  private String code(String kind, List<String> scopes, String... accounts) {
    return simulator(
            "/api/dialogs/" + kind, Map.of("accounts", Arrays.asList(accounts), "scopes", scopes))
        .path("code")
        .asString();
  }

  private JsonNode simulator(String path, Map<String, Object> body) {
    return anyone.post("/simulator" + path, body).expect(201).json();
  }

  private Way start(String channel) {
    return Way.of(owner.get("/api/auth/" + channel).expect(302));
  }

  private String finish(Way way, String code) {
    String channel = way.callback().replaceFirst(".*/api/auth/(\\w+)/callback", "$1");
    return callback(owner, channel, "?code=" + code + "&state=" + way.state());
  }

  private static String callback(ApiClient by, String channel, String query) {
    return by.get("/api/auth/" + channel + "/callback" + query)
        .expect(302)
        .header("Location")
        .orElseThrow();
  }

  private static Map<String, Object> chosen(String page) {
    return Map.of("accounts", List.of(Map.of("platform", "facebook", "platformAccountId", page)));
  }

  /// Where the browser is sent, with what it is to bring back.
  private record Way(URI dialog, String state, String callback) {
    static Way of(Answer started) {
      URI dialog = URI.create(started.header("Location").orElseThrow());
      Map<String, String> query =
          Arrays.stream(dialog.getRawQuery().split("&", -1))
              .map(pair -> pair.split("=", 2))
              .collect(
                  Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
      return new Way(
          dialog, query.getOrDefault("state", ""), query.getOrDefault("redirect_uri", ""));
    }
  }
}
