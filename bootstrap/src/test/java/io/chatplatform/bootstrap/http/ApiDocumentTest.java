package io.chatplatform.bootstrap.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.bootstrap.client.Answer;
import io.chatplatform.bootstrap.client.ApiClient;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The document and the platform say the same.
class ApiDocumentTest {
  private final ApiDocument document = ApiDocument.read();

  @Test
  void everyDocumentedOperationExists() {
    ApiClient owner = Inbox.open().owner();
    for (ApiDocument.Operation operation : document.operations()) {
      if (operation.path().equals("/ws")) {
        continue;
      }
      String path = operation.with(UUID.randomUUID().toString());
      Answer answer = owner.send(operation.method(), path, new byte[0], ApiClient.json());
      assertThat(answer.status()).as("%s", operation).isNotEqualTo(405).isLessThan(500);
      assertThat(answer.text()).as("%s", operation).doesNotContain("no endpoint");
      if (answer.status() >= 400) {
        assertThat(operation.node().path("responses").has(Integer.toString(answer.status())))
            .as("%s answers %s, which its document does not tell", operation, answer.status())
            .isTrue();
      }
    }
  }

  @Test
  void everyEndpointIsDocumented() {
    List<String> documented =
        document.operations().stream().map(ApiDocument.Operation::toString).toList();

    assertThat(SharedPlatform.routes())
        .filteredOn(
            route -> !route.matches("(BEFORE|AFTER).*|\\S+ (/simulator|/api/docs|/?<).*|GET /?"))
        .isNotEmpty()
        .isSubsetOf(documented);
  }

  @Test
  void answersAreAsDocumented() {
    Inbox inbox = Inbox.open();
    String chat = inbox.chat("31", "hello", "are you there?");
    String message = inbox.reply(chat, "yes");
    String note = inbox.note(chat, "friendly", false);
    inbox.owner().post("/api/chats/" + chat + "/assign", Map.of("userId", me(inbox))).expect(200);
    conforms(inbox, "/api/chats", "/api/chats");
    conforms(inbox, "/api/chats/{id}", "/api/chats/" + chat);
    conforms(inbox, "/api/messages/chat/{chatId}", "/api/messages/chat/" + chat);
    conforms(inbox, "/api/messages/{id}", "/api/messages/" + message);
    conforms(inbox, "/api/notes/chat/{chatId}", "/api/notes/chat/" + chat);
    conforms(inbox, "/api/notes/{id}", "/api/notes/" + note);
    conforms(inbox, "/api/users", "/api/users");
    conforms(inbox, "/api/users/{id}", "/api/users/" + me(inbox));
    conforms(inbox, "/api/auth/profile", "/api/auth/profile");
    conforms(inbox, "/api/social-connections", "/api/social-connections");
    conforms(
        inbox, "/api/social-connections/{id}", "/api/social-connections/" + inbox.connectionId());
    for (String path :
        List.of("/api/channels", "/api/dashboard", "/api/presence", "/api/events", "/health")) {
      conforms(inbox, path, path);
    }
    String cursor = inbox.owner().get("/api/events").json().path("cursor").asString();
    inbox.chat("32", "another");
    conforms(inbox, "/api/events", "/api/events?after=" + cursor);
  }

  @Test
  void problemsAreAsDocumented() {
    Inbox inbox = Inbox.open();
    Answer missing = inbox.owner().get("/api/chats/" + UUID.randomUUID()).expect(404);
    assertThat(missing.header("Content-Type").orElse("")).startsWith("application/problem+json");
    assertThat(faults("GET", "/api/chats/{id}", missing)).isEmpty();
    Answer unacceptable = inbox.owner().post("/api/users", Map.of("email", "none")).expect(422);
    assertThat(faults("POST", "/api/users", unacceptable)).isEmpty();
    assertThat(unacceptable.json().path("errors")).isNotEmpty();
    assertThat(unacceptable.json().path("requestId").asString()).isNotEmpty();
  }

  private void conforms(Inbox inbox, String documented, String path) {
    Answer answer = inbox.owner().get(path).expect(200);
    assertThat(faults("GET", documented, answer)).as(path).isEmpty();
  }

  private List<String> faults(String method, String path, Answer answer) {
    return new SchemaCheck(document)
        .faults(document.answer(method, path, answer.status()), answer.json());
  }

  private static String me(Inbox inbox) {
    return inbox.business().userId();
  }
}
