package io.chatplatform.bootstrap.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.bootstrap.client.Answer;
import io.chatplatform.bootstrap.client.Business;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Chats, messages and notes as a client uses them.
class ChatApiTest {
  private final Inbox inbox = Inbox.open();

  @Test
  void pagesByCursorHaveEveryChatOnceNewestFirst() {
    List<String> expected = new ArrayList<>();
    IntStream.range(0, 7).forEach(i -> expected.addFirst(inbox.chat("810" + i, "hello " + i)));
    List<String> seen = new ArrayList<>();
    JsonNode page = inbox.chats("?limit=3");
    assertThat(page.path("total").asInt()).isEqualTo(7);
    // What comes in meanwhile moves nothing: the page goes on from where it was.
    inbox.chat("8199", "in between");
    seen.addAll(ids(page, "chats"));
    while (page.path("hasMore").asBoolean()) {
      page = inbox.chats("?limit=3&cursor=" + page.path("nextCursor").asString());
      seen.addAll(ids(page, "chats"));
    }
    assertThat(seen).isEqualTo(expected);
    assertThat(page.path("nextCursor").isNull()).isTrue();
  }

  @Test
  void filtersFindWhatTheySay() {
    String open = inbox.chat("821", "about lamps");
    String closed = inbox.chat("822", "about bikes");
    inbox
        .owner()
        .patch(
            "/api/chats/" + closed,
            Map.of("status", "closed", "labels", List.of("vip"), "customerName", "Zora Quill"))
        .expect(200);
    inbox
        .owner()
        .post("/api/chats/" + open + "/assign", Map.of("userId", inbox.business().userId()))
        .expect(200);
    Map<String, String> filters =
        Map.of(
            "status=open",
            open,
            "status=closed",
            closed,
            "assignedUserId=me",
            open,
            "assignedUserId=" + inbox.business().userId(),
            open,
            "assignedUserId=none",
            closed,
            "label=vip",
            closed,
            "q=Zora",
            closed,
            "q=lamps",
            open);
    filters.forEach((filter, chat) ->
        assertThat(ids(inbox.chats("?" + filter), "chats")).as(filter).containsExactly(chat));
    for (String all : List.of("platform=facebook", "connectionId=" + inbox.connectionId())) {
      assertThat(ids(inbox.chats("?" + all), "chats")).as(all).hasSize(2);
    }
    assertThat(ids(inbox.chats("?platform=whatsapp"), "chats")).isEmpty();
  }

  @Test
  void messagesPageBackwardsByIdAndByInstant() {
    String chat =
        inbox.chat("83", IntStream.range(0, 9).mapToObj(i -> "m" + i).toArray(String[]::new));
    JsonNode latest = messages(chat, "?limit=4");
    assertThat(texts(latest)).containsExactly("m5", "m6", "m7", "m8");
    assertThat(latest.path("hasMore").asBoolean()).isTrue();
    JsonNode first = latest.path("messages").get(0);
    assertThat(texts(messages(chat, "?limit=4&before=" + first.path("id").asString())))
        .containsExactly("m1", "m2", "m3", "m4");
    JsonNode last = messages(chat, "?limit=9&before=" + first.path("timestamp").asString());
    assertThat(texts(last)).containsExactly("m0", "m1", "m2", "m3", "m4");
    assertThat(last.path("hasMore").asBoolean()).isFalse();
  }

  @Test
  void readingCountsDownAndACustomersMessageReopens() {
    String chat = inbox.chat("84", "one", "two", "three");
    assertThat(chat(chat).path("unreadCount").asInt()).isEqualTo(3);
    String second = inbox.messages(chat).get(1).path("id").asString();
    String path = "/api/messages/chat/" + chat + "/mark-read";
    assertThat(updated(inbox.owner().post(path, Map.of("upTo", second)))).isEqualTo(2);
    assertThat(updated(inbox.owner().post(path, Map.of("upTo", second)))).isZero();
    assertThat(chat(chat).path("unreadCount").asInt()).isEqualTo(1);
    inbox.owner().patch("/api/chats/" + chat, Map.of("status", "closed")).expect(200);
    inbox.chat("84", "four");
    assertThat(chat(chat).path("status").asString()).isEqualTo("open");
    assertThat(chat(chat).path("unreadCount").asInt()).isEqualTo(2);
  }

  @Test
  void anIdempotencyKeyGivesTheFirstAnswerAgain() {
    String chat = inbox.chat("85", "hello");
    String path = "/api/messages/chat/" + chat;
    Map<String, String> body = Map.of("messageText", "once", "messageType", "text");
    var keyed = inbox.owner().with("Idempotency-Key", "key of this test");
    Answer first = keyed.post(path, body).expect(201);
    Answer again = keyed.post(path, body).expect(201);
    assertThat(again.text()).isEqualTo(first.text());
    Map<String, String> other = Map.of("messageText", "twice", "messageType", "text");
    assertThat(keyed.post(path, other).status()).isIn(409, 422);
    assertThat(texts(messages(chat, ""))).containsExactly("hello", "once");
  }

  @Test
  void aPrivateNoteIsNotThereForColleagues() {
    String chat = inbox.chat("86", "hello");
    String note = inbox.note(chat, "mine", true);
    var colleague = inbox.business().hire(SharedPlatform.anyone(), "admin").api();
    colleague.get("/api/notes/" + note).expect(404);
    colleague.delete("/api/notes/" + note).expect(404);
    inbox.owner().get("/api/notes/" + note).expect(200);
    inbox.owner().delete("/api/notes/" + note).expect(204);
    inbox.owner().get("/api/notes/" + note).expect(404);
  }

  @Test
  void aTokenIsNeverInAnAnswer() {
    String token = "token-of-" + inbox.page();
    String path = "/api/social-connections";
    for (String address :
        List.of(path, path + "/" + inbox.connectionId(), "/api/events?after=0-0")) {
      assertThat(inbox.owner().get(address).expect(200).text()).doesNotContain(token);
    }
    String again = Business.uniqueNumber();
    Answer created =
        inbox
            .owner()
            .post(
                path,
                Map.of("platform", "facebook", "platformAccountId", again, "accessToken", "s3cr3t"))
            .expect(201);
    assertThat(created.text()).doesNotContain("s3cr3t");
  }

  @Test
  void aWebhookIsVerifiedByItsTokenOnly() {
    String query = "?hub.mode=subscribe&hub.challenge=4711&hub.verify_token=";
    for (String path : List.of("/api/webhooks/meta", "/api/webhooks/whatsapp")) {
      Answer right = SharedPlatform.anyone().get(path + query + SharedPlatform.VERIFY_TOKEN);
      assertThat(right.expect(200).text()).isEqualTo("4711");
      assertThat(right.header("Content-Type").orElse("")).startsWith("text/plain");
      SharedPlatform.anyone().get(path + query + "wrong").expect(403);
      SharedPlatform.anyone().get(path).expect(403);
    }
    SharedPlatform.anyone().get("/api/webhooks/unheard").expect(404);
  }

  private JsonNode chat(String id) {
    return inbox.owner().get("/api/chats/" + id).expect(200).json().path("chat");
  }

  private JsonNode messages(String chat, String query) {
    return inbox.owner().get("/api/messages/chat/" + chat + query).expect(200).json();
  }

  private static int updated(Answer answer) {
    return answer.expect(200).json().path("updated").asInt();
  }

  private static List<String> texts(JsonNode page) {
    return page.path("messages")
        .valueStream()
        .map(message -> message.path("messageText").asString())
        .toList();
  }

  private static List<String> ids(JsonNode page, String plural) {
    return page.path(plural).valueStream().map(one -> one.path("id").asString()).toList();
  }
}
