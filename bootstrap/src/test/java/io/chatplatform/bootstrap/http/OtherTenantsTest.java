package io.chatplatform.bootstrap.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chatplatform.bootstrap.client.Answer;
import io.chatplatform.bootstrap.client.ApiClient;
import io.chatplatform.bootstrap.client.SocketClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What is another tenant's is not there.
class OtherTenantsTest {
  private static final Duration SOON = Duration.ofSeconds(10);

  @Test
  void anotherTenantsIdsLookLikeIdsThatDoNotExist() {
    Inbox theirs = Inbox.open();
    ApiClient owner = Inbox.open().owner();
    String chat = theirs.chat("41", "secret words");
    Map<String, String> ids =
        Map.of(
            "/api/chats/{id}", chat,
            "/api/messages/chat/{chatId}", chat,
            "/api/notes/chat/{chatId}", chat,
            "/api/messages/{id}", theirs.messages(chat).get(0).path("id").asString(),
            "/api/notes/{id}", theirs.note(chat, "a note", false),
            "/api/users/{id}", theirs.business().userId(),
            "/api/social-connections/{id}", theirs.connectionId(),
            "/api/media/{id}", upload(theirs));
    List<String> checked = new ArrayList<>();
    for (ApiDocument.Operation operation : ApiDocument.read().operations()) {
      ids.forEach((prefix, id) -> {
        boolean isChannel = operation.path().startsWith("/api/webhooks");
        if (operation.path().startsWith(prefix) && !isChannel) {
          checked.add(operation.toString());
          String wellFormed = bodyFor(operation);
          Answer foreign = call(owner, operation, id, wellFormed);
          Answer unknown = call(owner, operation, UUID.randomUUID().toString(), wellFormed);
          assertThat(foreign.status()).as("%s", operation).isEqualTo(404);
          assertThat(withoutRequestId(foreign)).isEqualTo(withoutRequestId(unknown));
        }
      });
    }
    assertThat(checked).hasSizeGreaterThan(18);
    assertThat(theirs.chats("").at("/chats/0/id").asString()).isEqualTo(chat);
  }

  @Test
  void listsSocketsAndPollsTellNothingOfOthers() {
    Inbox theirs = Inbox.open();
    Inbox ours = Inbox.open();
    String cursor = ours.owner().get("/api/events").json().path("cursor").asString();
    try (var socket =
        SocketClient.bearing(SharedPlatform.anyone().base(), "", ours.business().token())) {
      String theirChat = theirs.chat("42", "secret words");
      theirs.note(theirChat, "secret note", false);
      ours.chat("43", "our words");
      await().atMost(SOON).until(() -> socket.texts().contains("our words"));

      assertThat(socket.frames().toString()).doesNotContain(theirs.business().tenantId(), "secret");
      String polled = ours.owner().get("/api/events?after=" + cursor).expect(200).text();
      assertThat(polled).contains("our words").doesNotContain("secret");
      for (String path :
          List.of(
              "/api/chats",
              "/api/chats?q=secret",
              "/api/users",
              "/api/social-connections",
              "/api/dashboard",
              "/api/presence")) {
        assertThat(ours.owner().get(path).expect(200).text())
            .as(path)
            .doesNotContain("secret", theirs.business().tenantId(), theirs.business().userId());
      }
    }
  }

  @Test
  void anotherTenantsCursorLeadsToAResync() {
    Inbox theirs = Inbox.open();
    String cursor = theirs.owner().get("/api/events").json().path("cursor").asString();
    theirs.chat("44", "secret words");
    JsonNode polled = Inbox.open().owner().get("/api/events?after=" + cursor).expect(200).json();
    assertThat(polled.path("resync").asBoolean()).isTrue();
    assertThat(polled.path("events")).isEmpty();
  }

  @Test
  void othersCannotBePutIntoOurThings() {
    Inbox theirs = Inbox.open();
    Inbox ours = Inbox.open();
    String chat = ours.chat("45", "hello");
    Answer assigned =
        ours.owner()
            .post("/api/chats/" + chat + "/assign", Map.of("userId", theirs.business().userId()));
    assertThat(assigned.status()).isBetween(400, 499);
    Answer sent =
        ours.owner()
            .post(
                "/api/messages/chat/" + chat,
                Map.of("messageType", "image", "attachmentIds", List.of(upload(theirs))));
    assertThat(sent.status()).isBetween(400, 499);
    Answer taken =
        ours.owner()
            .post(
                "/api/social-connections",
                Map.of(
                    "platform", "facebook",
                    "platformAccountId", theirs.page(),
                    "accessToken", "t"));
    assertThat(taken.expect(409).text()).doesNotContain(theirs.business().tenantId());
  }

  private static Answer call(
      ApiClient owner, ApiDocument.Operation operation, String id, String body) {
    return owner.send(
        operation.method(),
        operation.with(id),
        body.getBytes(StandardCharsets.UTF_8),
        ApiClient.json());
  }

  private static String withoutRequestId(Answer answer) {
    return answer.text().replaceAll("\"requestId\":\"[^\"]*\"", "");
  }

  private static String bodyFor(ApiDocument.Operation operation) {
    if (operation.method().equals("GET") || operation.method().equals("DELETE")) {
      return "";
    }
    return """
    {"messageText":"x","messageType":"text","noteText":"x","isPrivate":false,"isRead":true,
     "upTo":"2026-01-01T00:00:00.000Z","userId":null,"status":"open","firstName":"X",
     "displayName":"X","emoji":"👍"}
    """;
  }

  private static String upload(Inbox inbox) {
    return Uploads.file(inbox.owner(), "a.png", Uploads.PNG)
        .expect(201)
        .json()
        .at("/attachment/id")
        .asString();
  }
}
