package io.chatplatform.bootstrap.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chatplatform.bootstrap.client.ApiClient;
import io.chatplatform.bootstrap.client.Business;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What is written while the platform refuses an account's token waits for the account to be
/// connected again.
class ExpiredTokenTest {
  private final ApiClient anyone = SharedPlatform.anyone();
  private final Business business = Business.register(anyone);
  private final SimulatedLogin login = new SimulatedLogin(anyone, business.owner());
  private final ApiClient agent = business.hire(anyone, "agent").api();
  private final ApiClient admin = business.hire(anyone, "admin").api();
  private final String page = login.givenAccount("facebook");

  @Test
  void whatWaitedGoesOutOnceAndInOrderAfterTheAccountIsConnectedAgain() {
    connect("facebook");
    String phone = customerWrites("Still open?");
    soon(() -> assertThat(chats()).hasSize(1));
    String chat = "/api/messages/chat/" + chats().path(0).path("id").asString();
    login.simulator("/api/tokens", Map.of("account", page, "state", "expired"));

    answer(chat, "Until eight.");
    answer(chat, "Come in!");

    soon(() -> assertThat(connection().path("health").asString()).isEqualTo("needs_reconnect"));
    soon(() ->
        assertThat(messages(chat))
            .containsExactly(
                "Still open? delivered",
                "Until eight. pending needs_reconnect",
                "Come in! pending"));
    assertThat(textsOn(phone)).containsExactly("Still open?");

    connect("facebook?connection=" + connection().path("id").asString());

    soon(() ->
        assertThat(messages(chat))
            .containsExactly(
                "Still open? delivered", "Until eight. delivered", "Come in! delivered"));
    assertThat(textsOn(phone)).containsExactly("Still open?", "Until eight.", "Come in!");
    soon(() -> assertThat(connection().path("health").asString()).isEqualTo("healthy"));
  }

  private void connect(String channel) {
    String code = login.code("facebook", SimulatedLogin.FACEBOOK, page);
    assertThat(login.finish(login.start(channel), code)).contains("connected=1");
  }

  /// The address of the customer's phone.
  private String customerWrites(String text) {
    JsonNode written =
        login.simulator("/api/messages", Map.of("accountId", page, "name", "Noa", "text", text));
    return "/simulator/api/conversations/"
        + page
        + "/"
        + written.at("/conversation/customerId").asString();
  }

  private void answer(String chat, String text) {
    agent.post(chat, Map.of("messageText", text, "messageType", "text")).expect(201);
  }

  private JsonNode chats() {
    return agent.get("/api/chats").expect(200).json().path("chats");
  }

  /// As an admin sees it.
  private JsonNode connection() {
    return admin.get("/api/social-connections").expect(200).json().at("/connections/0");
  }

  /// Each with how far it got, and what keeps it.
  private List<String> messages(String chat) {
    return agent
        .get(chat)
        .expect(200)
        .json()
        .path("messages")
        .valueStream()
        .map(one ->
            "%s %s %s"
                .formatted(
                    one.path("messageText").asString(),
                    one.path("status").asString(),
                    one.at("/error/code").asString(""))
                .strip())
        .toList();
  }

  private List<String> textsOn(String phone) {
    return anyone
        .get(phone)
        .expect(200)
        .json()
        .at("/conversation/messages")
        .valueStream()
        .map(message -> message.path("text").asString())
        .toList();
  }

  private static void soon(ThrowingRunnable assertion) {
    await().atMost(Duration.ofSeconds(30)).untilAsserted(assertion);
  }
}
