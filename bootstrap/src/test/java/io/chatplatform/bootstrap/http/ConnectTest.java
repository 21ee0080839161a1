package io.chatplatform.bootstrap.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chatplatform.bootstrap.client.Answer;
import io.chatplatform.bootstrap.client.ApiClient;
import io.chatplatform.bootstrap.client.Business;
import io.chatplatform.bootstrap.client.SignedRequests;
import io.chatplatform.bootstrap.client.Webhooks;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Accounts are connected by the channels' own dialogs, played by the simulator.
class ConnectTest {
  private final ApiClient anyone = SharedPlatform.anyone();

  private final Business business = Business.register(anyone);
  private final ApiClient owner = business.owner();
  private final SimulatedLogin login = new SimulatedLogin(anyone, owner);

  @Test
  void aPageIsConnectedByItsDialog() {
    String page = login.givenAccount("facebook");

    SimulatedLogin.Way way = login.start("facebook");
    assertThat(way.dialog().getPath()).isEqualTo("/simulator/dialog/oauth");
    String back = login.finish(way, login.code("facebook", SimulatedLogin.FACEBOOK, page));

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
    String one = login.givenAccount("facebook");
    String two = login.givenAccount("facebook");
    String taken = login.givenAccount("facebook");
    Business.register(anyone).connectPage(taken);

    String back =
        login.finish(
            login.start("facebook"),
            login.code("facebook", SimulatedLogin.FACEBOOK, one, two, taken));
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
    String other =
        login.finish(
            login.start("facebook"), login.code("facebook", SimulatedLogin.FACEBOOK, one, two));
    owner
        .delete("/api/social-connections/offers/" + other.replaceFirst(".*offer=", ""))
        .expect(204);
  }

  @Test
  void anExpiredTokenIsNoticedAndMended() {
    String page = login.givenAccount("facebook");
    login.finish(login.start("facebook"), login.code("facebook", SimulatedLogin.FACEBOOK, page));
    String id = connections().path(0).path("id").asString();
    login.simulator("/api/tokens", Map.of("account", page, "state", "expired"));

    Answer tested = owner.post("/api/social-connections/" + id + "/test", Map.of()).expect(200);
    assertThat(tested.json().path("ok").asBoolean()).isFalse();
    assertThat(tested.json().at("/connection/health").asString()).isEqualTo("needs_reconnect");

    SimulatedLogin.Way way = login.start("facebook?connection=" + id);
    assertThat(login.finish(way, login.code("facebook", SimulatedLogin.FACEBOOK, page)))
        .endsWith("connected=1");
    owner.post("/api/social-connections/" + id + "/test", Map.of()).expect(200);
    assertThat(connections()).hasSize(1);
    assertThat(connections().path(0).path("health").asString()).isEqualTo("healthy");
  }

  @Test
  void numbersComeWithTheirBusinessAccount() {
    String number = login.givenAccount("whatsapp");

    assertThat(
            login.finish(
                login.start("whatsapp"), login.code("whatsapp", SimulatedLogin.WHATSAPP, number)))
        .endsWith("connected=1");
    assertThat(
            login.finish(
                login.start("whatsapp"),
                login.code("whatsapp", SimulatedLogin.WHATSAPP.subList(0, 1), number)))
        .contains("error=missing_scopes", "missing=whatsapp_business_messaging");
  }

  @Test
  void aStateIsGoodOnceForWhoSetOut() {
    String page = login.givenAccount("facebook");
    SimulatedLogin.Way way = login.start("facebook");
    ApiClient stranger = Business.register(anyone).owner();
    String query =
        "?code=" + login.code("facebook", SimulatedLogin.FACEBOOK, page) + "&state=" + way.state();

    assertThat(SimulatedLogin.callback(stranger, "facebook", query))
        .endsWith("error=foreign_session");
    assertThat(SimulatedLogin.callback(owner, "facebook", query)).endsWith("error=state_invalid");
    assertThat(
            SimulatedLogin.callback(
                anyone, "facebook", "?state=" + login.start("facebook").state()))
        .endsWith("error=foreign_session");
    assertThat(
            SimulatedLogin.callback(owner, "whatsapp", "?state=" + login.start("facebook").state()))
        .endsWith("error=state_invalid");
    assertThat(SimulatedLogin.callback(owner, "facebook", "")).endsWith("error=state_invalid");
    assertThat(connections()).isEmpty();
  }

  @Test
  void theBrowserThatSetOutMayComeBackWithoutItsAccessToken() {
    String page = login.givenAccount("facebook");
    Answer started = owner.get("/api/auth/facebook").expect(302);
    String cookie = started.cookie("login_key").orElseThrow();
    assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/api/auth");
    SimulatedLogin.Way way = SimulatedLogin.Way.of(started);
    ApiClient browser = anyone.with("Cookie", cookie.replaceFirst(";.*", ""));

    String query =
        "?code=" + login.code("facebook", SimulatedLogin.FACEBOOK, page) + "&state=" + way.state();
    assertThat(SimulatedLogin.callback(browser, "facebook", query)).endsWith("connected=1");
  }

  @Test
  void whoCancelsComesBackGently() {
    String query =
        "?error=access_denied&error_reason=user_denied&state=" + login.start("facebook").state();
    assertThat(SimulatedLogin.callback(owner, "facebook", query)).endsWith("error=cancelled");
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
    String page = login.givenAccount("facebook");
    login.finish(login.start("facebook"), login.code("facebook", SimulatedLogin.FACEBOOK, page));
    String path = "/api/webhooks/meta/deauthorize";

    assertThat(SignedRequests.post(anyone, path, SimulatedLogin.PERSON, "wrong").status())
        .isEqualTo(401);
    anyone.send("POST", path, "junk".getBytes(UTF_8), Map.of()).expect(401);
    SignedRequests.post(
            anyone, "/api/webhooks/smoke/deauthorize", SimulatedLogin.PERSON, Webhooks.SECRET)
        .expect(404);
    SignedRequests.post(anyone, path, SimulatedLogin.PERSON, Webhooks.SECRET).expect(200);

    await()
        .untilAsserted(() ->
            assertThat(connections().path(0).path("health").asString())
                .isEqualTo("needs_reconnect"));
  }

  private JsonNode connections() {
    return owner.get("/api/social-connections").expect(200).json().path("connections");
  }

  private static Map<String, Object> chosen(String page) {
    return Map.of("accounts", List.of(Map.of("platform", "facebook", "platformAccountId", page)));
  }
}
