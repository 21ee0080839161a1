package io.chatplatform.bootstrap.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chatplatform.bootstrap.client.ApiClient;
import io.chatplatform.bootstrap.client.Business;
import io.chatplatform.bootstrap.client.SocketClient;
import io.chatplatform.bootstrap.client.Webhooks;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The WebSocket: who gets in, what is said, what is missed and made up for.
class SocketTest {
  private static final Duration SOON = Duration.ofSeconds(10);
  private final ApiClient anyone = SharedPlatform.anyone();
  private final URI base = anyone.base();

  @Test
  void aTicketOpensOneSocket() {
    Inbox inbox = Inbox.open();
    String ticket =
        inbox
            .owner()
            .post("/api/realtime/ticket", Map.of())
            .expect(200)
            .json()
            .path("ticket")
            .asString();
    try (var first = SocketClient.open(base, "?ticket=" + ticket, Map.of()).awaitPong();
        var again = SocketClient.open(base, "?ticket=" + ticket, Map.of())) {
      assertThat(again.closeCode()).isEqualTo(4401);
      first.awaitPong();
    }
  }

  @Test
  void aBearerTokenComesAsASubprotocolAndIsNotSaidBack() {
    Inbox inbox = Inbox.open();
    try (var socket = SocketClient.bearing(base, "", inbox.business().token())) {
      assertThat(socket.protocol()).isEqualTo("bearer");
      socket.awaitPong();
    }
  }

  @Test
  void whoIsNotSignedInIsClosedWith4401() {
    for (String query : List.of("", "?ticket=made-up", "?ticket=", "?after=1-1")) {
      try (var socket = SocketClient.open(base, query, Map.of())) {
        assertThat(socket.closeCode()).as(query).isEqualTo(4401);
      }
    }
    try (var socket = SocketClient.open(base, "", Map.of(), "bearer", "not.a.token")) {
      assertThat(socket.closeCode()).isEqualTo(4401);
    }
  }

  @Test
  void aCookieCountsOnlyFromOurOwnPage() {
    String cookie = "access_token=" + Inbox.open().business().token();
    try (var own =
            SocketClient.open(
                base, "", Map.of("Cookie", cookie, "Origin", "http://" + base.getAuthority()));
        var foreign =
            SocketClient.open(
                base, "", Map.of("Cookie", cookie, "Origin", "https://evil.example"))) {
      assertThat(foreign.closeCode()).isEqualTo(4401);
      own.awaitPong();
    }
  }

  @Test
  void typingReachesTheColleague() {
    Inbox inbox = Inbox.open();
    String chat = inbox.chat("61", "hello");
    Business.Member agent = inbox.business().hire(anyone, "agent");
    try (var colleague = SocketClient.bearing(base, "", inbox.business().token());
        var typist = socket(agent)) {
      typist.say("{\"type\":\"typing\",\"chatId\":\"%s\",\"isTyping\":true}".formatted(chat));
      await().atMost(SOON).until(() -> !colleague.frames("typing").isEmpty());
      var data = colleague.frames("typing").getFirst().path("data");
      assertThat(data.path("chatId").asString()).isEqualTo(chat);
      assertThat(data.path("userId").asString()).isEqualTo(agent.userId());
      assertThat(data.path("isTyping").asBoolean()).isTrue();
    }
  }

  @Test
  void whatIsNotUnderstoodIsAnsweredWithAnErrorAndDropsNobody() {
    Inbox inbox = Inbox.open();
    List<String> nonsense =
        List.of(
            "",
            "{",
            "[]",
            "null",
            "7",
            "\"ping\"",
            "{\"type\":7}",
            "{\"type\":\"unheard of\"}",
            "{\"type\":\"typing\"}",
            "{\"type\":\"typing\",\"chatId\":\"x\",\"isTyping\":true}",
            "{\"type\":\"typing\",\"chatId\":7,\"isTyping\":\"yes\"}",
            "[".repeat(5_000),
            "{\"type\":{\"type\":{}}}");
    try (var socket = SocketClient.bearing(base, "", inbox.business().token());
        var neighbour = SocketClient.bearing(base, "", inbox.business().token())) {
      for (int i = 0; i < nonsense.size(); i++) {
        socket.say(nonsense.get(i));
        int expected = i + 1;
        await()
            .alias("an error for " + nonsense.get(i))
            .atMost(SOON)
            .until(() -> socket.frames("error").size() == expected);
      }
      socket.awaitPong();
      neighbour.awaitPong();
    }
  }

  @Test
  void aCursorBringsWhatWasMissedOnceAndInOrder() {
    Inbox inbox = Inbox.open();
    String cursor = inbox.owner().get("/api/events").json().path("cursor").asString();
    for (int i = 0; i < 5; i++) {
      inbox.chat("62", "missed " + i);
    }
    try (var socket = SocketClient.bearing(base, "?after=" + cursor, inbox.business().token())) {
      inbox.chat("62", "live");
      await().atMost(SOON).until(() -> socket.texts().contains("live"));
      assertThat(socket.texts())
          .containsExactly("missed 0", "missed 1", "missed 2", "missed 3", "missed 4", "live");
      assertThat(socket.frames("resync")).isEmpty();
    }
  }

  @Test
  void anUnknownCursorLeadsToAResync() {
    Inbox inbox = Inbox.open();
    for (String cursor : List.of("1-1", "nonsense", "99999999999999999999-0", "9999999999999-0")) {
      try (var socket = SocketClient.bearing(base, "?after=" + cursor, inbox.business().token())) {
        await().alias(cursor).atMost(SOON).until(() -> !socket.frames("resync").isEmpty());
        socket.awaitPong();
      }
    }
  }

  @Test
  void aPrivateNoteIsToldToItsAuthorOnly() {
    Inbox inbox = Inbox.open();
    String chat = inbox.chat("63", "hello");
    Business.Member agent = inbox.business().hire(anyone, "agent");
    try (var author = SocketClient.bearing(base, "", inbox.business().token());
        var other = socket(agent)) {
      inbox.note(chat, "only for me", true);
      inbox.note(chat, "for all", false);
      await().atMost(SOON).until(() -> other.frames("note.created").size() == 1);
      await().atMost(SOON).until(() -> author.frames("note.created").size() == 2);
      assertThat(other.frames().toString()).doesNotContain("only for me");
      assertThat(agent.api().get("/api/notes/chat/" + chat).text()).doesNotContain("only for me");
    }
  }

  @Test
  void aSlowReaderIsClosedAndSlowsNobody() {
    Inbox inbox = Inbox.open();
    int posts = 30;
    int each = 100;
    try (var slow = SlowSocket.open(base, inbox.business().token());
        var quick = SocketClient.bearing(base, "", inbox.business().token())) {
      for (int post = 0; post < posts; post++) {
        Webhooks.post(anyone, Webhooks.body(longTexts(inbox.page(), post * each, each)))
            .expect(200);
      }
      await().atMost(SOON).until(() -> quick.texts().size() == posts * each);
      assertThat(slow.closeCode()).isEqualTo(4408);
      assertThat(quick.isOpen()).isTrue();
    }
  }

  private static Webhooks.Text[] longTexts(String page, int from, int count) {
    return IntStream.range(from, from + count)
        .mapToObj(i ->
            new Webhooks.Text(
                page, "65", "m_" + page + "_" + i, "x".repeat(1_900) + i, Instant.now()))
        .toArray(Webhooks.Text[]::new);
  }

  private SocketClient socket(Business.Member member) {
    return SocketClient.bearing(base, "", Business.logIn(anyone, member.email()));
  }
}
