package io.chatplatform.bootstrap.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chatplatform.bootstrap.client.Answer;
import io.chatplatform.bootstrap.client.ApiClient;
import io.chatplatform.bootstrap.client.Business;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A business's own system talks with the inbox over HTTP.
class OwnSystemTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Map<String, Object> HELLO =
      Map.of(
          "type", "message",
          "id", "m-1",
          "customer", Map.of("id", "c-1", "name", "Noa Reyes"),
          "text", "Is it in stock?");
  private final ApiClient anyone = SharedPlatform.anyone();
  private final Business business = Business.register(anyone);
  private OwnSystem system;

  @BeforeEach
  void start() throws IOException {
    system = new OwnSystem();
  }

  @AfterEach
  void stop() {
    system.close();
  }

  @Test
  void aConversationGoesThereAndBackAndTheTickTurns() {
    connect(business);
    await().atMost(SOON).until(() -> system.taken("ping").size() == 1);

    system.post(anyone, HELLO).expect(200);
    system.post(anyone, HELLO).expect(200);
    JsonNode chat = awaitChat();
    assertThat(chat.path("customerName").asString()).isEqualTo("Noa Reyes");
    assertThat(chat.path("platform").asString()).isEqualTo("api");

    String id = chat.path("id").asString();
    business
        .owner()
        .post("/api/messages/chat/" + id, Map.of("messageText", "Three are left."))
        .expect(201);
    await().atMost(SOON).until(() -> system.taken("message").size() == 1);
    JsonNode answer = system.taken("message").getFirst();
    assertThat(answer.path("account").asString()).isEqualTo(system.account());
    assertThat(answer.at("/customer/id").asString()).isEqualTo("c-1");
    assertThat(answer.path("text").asString()).isEqualTo("Three are left.");
    await().atMost(SOON).until(() -> statusOf(id, answer).equals("sent"));

    for (String status : new String[] {"delivered", "read"}) {
      system
          .post(
              anyone,
              Map.of("type", "status", "message", answer.path("id").asString(), "status", status))
          .expect(200);
      await().atMost(SOON).until(() -> statusOf(id, answer).equals(status));
    }
    assertThat(system.forged()).isEmpty();
  }

  @Test
  void whoCannotProveItIsNotHeardWhoeverTheySayTheyAre() {
    connect(business);
    Instant now = Instant.now();
    String secret = system.secret();

    Answer wrong = OwnSystem.post(anyone, system.account(), HELLO, secret + "!", now).expect(401);
    Answer old =
        OwnSystem.post(anyone, system.account(), HELLO, secret, now.minusSeconds(301)).expect(401);
    Answer nobody = OwnSystem.post(anyone, "nobodys-shop", HELLO, secret, now).expect(401);

    for (String member : new String[] {"code", "title", "detail"}) {
      JsonNode said = wrong.json().path(member);
      assertThat(old.json().path(member)).isEqualTo(said);
      assertThat(nobody.json().path(member)).isEqualTo(said);
    }
    SharedPlatform.awaitQuiet();
    assertThat(chats()).isEmpty();
  }

  @Test
  void whatAnotherBusinessConnectedIsNotOursToWriteTo() throws IOException {
    connect(business);
    Business rival = Business.register(anyone);
    try (var other = new OwnSystem()) {
      rival.owner().post("/api/social-connections", other.form()).expect(201);

      OwnSystem.post(anyone, system.account(), HELLO, other.secret(), Instant.now()).expect(401);
      rival.owner().post("/api/social-connections", system.form()).expect(409);
    }
    SharedPlatform.awaitQuiet();
    assertThat(chats()).isEmpty();
  }

  @Test
  void aDisconnectedSystemIsHeardNoMore() {
    String connection = connect(business);
    system.post(anyone, HELLO).expect(200);
    awaitChat();

    business.owner().delete("/api/social-connections/" + connection).expect(204);

    system.post(anyone, HELLO).expect(401);
  }

  @Test
  void theFormNamesWhatIsWrong() {
    for (String field : new String[] {"platformAccountId", "callbackUrl", "accessToken"}) {
      Map<String, String> form = new HashMap<>(system.form());
      form.put(field, "?");
      Answer refused = business.owner().post("/api/social-connections", form).expect(422);
      assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo(field);
    }
    Map<String, String> form = new HashMap<>(system.form());
    form.remove("callbackUrl");
    business.owner().post("/api/social-connections", form).expect(422);
  }

  @Test
  void aNewSecretComesWithItsAddress() {
    String connection = "/api/social-connections/" + connect(business);
    String secret = "another secret of the shop";

    business.owner().patch(connection, Map.of("accessToken", secret)).expect(422);
    business
        .owner()
        .patch(connection, Map.of("accessToken", secret, "callbackUrl", "http://127.0.0.1:9/x"))
        .expect(200);

    system.post(anyone, HELLO).expect(401);
    OwnSystem.post(anyone, system.account(), HELLO, secret, Instant.now()).expect(200);
  }

  private String connect(Business by) {
    return by.owner()
        .post("/api/social-connections", system.form())
        .expect(201)
        .json()
        .at("/connection/id")
        .asString();
  }

  private JsonNode awaitChat() {
    await().atMost(SOON).until(() -> chats().size() == 1);
    return chats().path(0);
  }

  private JsonNode chats() {
    return business.owner().get("/api/chats").expect(200).json().path("chats");
  }

  private String statusOf(String chat, JsonNode answer) {
    return business
        .owner()
        .get("/api/messages/chat/" + chat)
        .expect(200)
        .json()
        .path("messages")
        .valueStream()
        .filter(message -> message.path("id").equals(answer.path("id")))
        .map(message -> message.path("status").asString())
        .findFirst()
        .orElseThrow();
  }
}
