package io.chatplatform.bootstrap.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chatplatform.bootstrap.client.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Reactions and choices as a client uses them.
class RepliesApiTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private final Inbox inbox = Inbox.open();
  private final ApiDocument document = ApiDocument.read();

  @Test
  void aReactionIsPutReplacedAndTakenBack() {
    String chat = inbox.chat("871", "it arrived!");
    String path =
        "/api/messages/" + inbox.messages(chat).get(0).path("id").asString() + "/reaction";

    Answer reacted = inbox.owner().put(path, Map.of("emoji", "🎉")).expect(200);

    assertThat(reactions(reacted)).containsExactly("agent 🎉");
    assertThat(
            new SchemaCheck(document)
                .faults(document.answer("PUT", "/api/messages/{id}/reaction", 200), reacted.json()))
        .isEmpty();
    assertThat(reactions(inbox.owner().put(path, Map.of("emoji", "👍")).expect(200)))
        .containsExactly("agent 👍");
    assertThat(reactions(inbox.owner().delete(path).expect(200))).isEmpty();
    assertThat(inbox.messages(chat).get(0).path("reactions")).isEmpty();
  }

  @Test
  void whatIsNoReactionIsRefusedWithTheReason() {
    String chat = inbox.chat("872", "hello");
    String theirs = inbox.messages(chat).get(0).path("id").asString();
    String ours = inbox.reply(chat, "hello!");
    for (Object emoji : List.of("yes", "", "👍👍", 7)) {
      inbox
          .owner()
          .put("/api/messages/" + theirs + "/reaction", Map.of("emoji", emoji))
          .expect(422);
    }
    inbox.owner().put("/api/messages/" + theirs + "/reaction", Map.of()).expect(422);
    Answer own = inbox.owner().put("/api/messages/" + ours + "/reaction", Map.of("emoji", "👍"));
    assertThat(own.expect(422).json().path("type").asString()).endsWith("reaction-target");
  }

  @Test
  void choicesAreSentAndComeWithTheirMessage() {
    String chat = inbox.chat("873", "when do you come?");
    Map<String, Object> choices =
        Map.of(
            "style",
            "quick_replies",
            "options",
            List.of(Map.of("title", "Tuesday"), Map.of("id", "fri", "title", "Friday")));

    Answer sent =
        inbox
            .owner()
            .post(
                "/api/messages/chat/" + chat,
                Map.of(
                    "messageText", "Which day?", "messageType", "interactive", "choices", choices))
            .expect(201);

    assertThat(
            new SchemaCheck(document)
                .faults(document.answer("POST", "/api/messages/chat/{chatId}", 201), sent.json()))
        .isEmpty();
    JsonNode stored = inbox.messages(chat).get(1);
    assertThat(stored.path("messageText").asString()).isEqualTo("Which day?");
    assertThat(stored.at("/choices/style").asString()).isEqualTo("quick_replies");
    assertThat(stored.at("/choices/options/0/id").asString()).isEqualTo("1");
    assertThat(stored.at("/choices/options/1/id").asString()).isEqualTo("fri");
    await()
        .atMost(SOON)
        .until(() -> !inbox.messages(chat).get(1).path("status").asString().equals("pending"));
  }

  @Test
  void choicesThatDoNotFitAreRefusedFieldByField() {
    String chat = inbox.chat("874", "hello");
    Map<String, Object> choices =
        Map.of(
            "style",
            "quick_replies",
            "button",
            "Open",
            "options",
            List.of(Map.of("title", "much too long for a quick reply")));
    Answer refused =
        inbox
            .owner()
            .post(
                "/api/messages/chat/" + chat,
                Map.of("messageText", "?", "messageType", "interactive", "choices", choices))
            .expect(422);

    assertThat(refused.json().path("errors").valueStream().map(e -> e.path("field").asString()))
        .containsExactly("choices.button", "choices.options[0].title");
    for (Object odd : List.of(Map.of(), Map.of("style", "dance", "options", List.of()), "x")) {
      inbox
          .owner()
          .post(
              "/api/messages/chat/" + chat,
              Map.of("messageText", "?", "messageType", "interactive", "choices", odd))
          .expect(422);
    }
  }

  private static List<String> reactions(Answer answer) {
    return answer
        .json()
        .at("/message/reactions")
        .valueStream()
        .map(one -> one.path("by").asString() + " " + one.path("emoji").asString())
        .toList();
  }
}
