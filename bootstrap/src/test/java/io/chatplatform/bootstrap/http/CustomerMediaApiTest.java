package io.chatplatform.bootstrap.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chatplatform.bootstrap.client.Answer;
import io.chatplatform.bootstrap.client.ApiClient;
import io.chatplatform.bootstrap.client.Business;
import io.chatplatform.bootstrap.client.Webhooks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Files and faces of customers, brought here from the platform.
class CustomerMediaApiTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private final Inbox inbox = Inbox.open();
  private final ApiClient owner = inbox.owner();

  @Test
  void aCustomersPictureIsFetchedAndTheCustomerIsLookedUp() {
    ApiClient simulator = SharedPlatform.anyone();
    simulator
        .post("/simulator/api/accounts", Map.of("channel", "facebook", "accountId", inbox.page()))
        .expect(201);
    simulator
        .post(
            "/simulator/api/messages",
            Map.of(
                "channel", "facebook",
                "accountId", inbox.page(),
                "customerId", Business.uniqueNumber(),
                "name", "Mia Berger",
                "image", "sample"))
        .expect(201);

    await()
        .atMost(SOON)
        .until(() -> onlyChat().path("customerAvatarUrl").isString() && !isWaiting());

    JsonNode chat = onlyChat();
    assertThat(chat.path("customerName").asString()).isEqualTo("Mia Berger");
    String picture = chat.path("customerAvatarUrl").asString();
    Answer avatar = owner.get(picture).expect(200);
    assertThat(avatar.header("Content-Type")).hasValue("image/jpeg");
    Inbox.open().owner().get(picture).expect(404);
    SharedPlatform.anyone().get(picture).expect(401);
    JsonNode attachment = onlyAttachment();
    assertThat(attachment.path("state").asString()).isEqualTo("ready");
    assertThat(attachment.path("width").asInt()).isEqualTo(480);
    owner.get(attachment.path("url").asString()).expect(200);
    owner.post(retry(attachment), Map.of()).expect(409);
  }

  @Test
  void aFileThatIsGoneSaysSoAndCanBeTriedAgain() {
    String page = inbox.page();
    Map<String, Object> picture =
        Map.of(
            "type", "image", "payload", Map.of("url", "https://example.com/not-the-platforms.png"));
    Map<String, Object> event =
        Map.of(
            "sender", Map.of("id", "81"),
            "recipient", Map.of("id", page),
            "timestamp", Instant.now().toEpochMilli(),
            "message", Map.of("mid", "m_" + page, "attachments", List.of(picture)));
    Map<String, Object> entry = Map.of("id", page, "time", 1, "messaging", List.of(event));

    Webhooks.post(SharedPlatform.anyone(), Webhooks.body(List.of(entry))).expect(200);
    await().atMost(SOON).until(() -> inbox.chats("").path("chats").size() == 1 && !isWaiting());

    JsonNode lost = onlyAttachment();
    assertThat(lost.path("state").asString()).isEqualTo("failed");
    assertThat(lost.path("failure").asString()).isEqualTo("gone");
    assertThat(lost.path("url").isNull()).isTrue();
    owner.get("/api/media/" + lost.path("id").asString()).expect(404);
    JsonNode again = owner.post(retry(lost), Map.of()).expect(200).json().path("attachment");
    assertThat(again.path("state").asString()).isEqualTo("waiting");
    Inbox.open().owner().post(retry(lost), Map.of()).expect(404);
  }

  private boolean isWaiting() {
    return onlyAttachment().path("state").asString().equals("waiting");
  }

  private JsonNode onlyAttachment() {
    return inbox.messages(onlyChat().path("id").asString()).path(0).path("attachments").path(0);
  }

  private JsonNode onlyChat() {
    return inbox.chats("").path("chats").path(0);
  }

  private static String retry(JsonNode attachment) {
    return "/api/media/" + attachment.path("id").asString() + "/retry";
  }
}
