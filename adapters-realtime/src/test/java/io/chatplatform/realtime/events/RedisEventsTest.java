package io.chatplatform.realtime.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chatplatform.application.realtime.StoredEvent;
import io.chatplatform.application.realtime.port.out.EventEncoder.Encoded;
import io.chatplatform.application.realtime.port.out.EventLog.Replay;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.event.Cursor;
import io.chatplatform.domain.event.TenantEvent;
import io.chatplatform.domain.note.Note;
import io.chatplatform.domain.note.NoteId;
import io.chatplatform.domain.tenant.TenantId;
import io.chatplatform.domain.user.UserId;
import io.chatplatform.realtime.RedisConnections;
import io.chatplatform.realtime.RedisKeys;
import io.chatplatform.realtime.TestRedis;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Publishing at one instance, hearing and replaying at another.
class RedisEventsTest {
  private static final Duration SOON = Duration.ofSeconds(10);
  private final TenantId tenant = new TenantId(UUID.randomUUID());
  private final UserId author = new UserId(UUID.randomUUID());
  private final RedisConnections here = TestRedis.connect();
  private final RedisConnections there = TestRedis.connect();
  private final RedisEventPublisher publisher =
      new RedisEventPublisher(here, RedisEventsTest::encode, Clock.systemUTC());
  private final RedisSubscriber subscriber = new RedisSubscriber(there);
  private final RedisEventLog log = new RedisEventLog(there, subscriber, Clock.systemUTC());
  private final List<StoredEvent> heard = new CopyOnWriteArrayList<>();
  private final AtomicInteger gaps = new AtomicInteger();

  @BeforeEach
  void start() {
    subscriber.start();
  }

  @AfterEach
  void stop() {
    subscriber.close();
    here.close();
    there.close();
  }

  @Test
  void eventsAreHeardInTheOrderOfTheirCursors() {
    listen(tenant);
    for (int i = 0; i < 50; i++) {
      publisher.publish(tenant, List.of(note("a" + i, false), note("b" + i, false)));
    }
    await().atMost(SOON).until(() -> heard.size() == 100);
    assertThat(heard).isSortedAccordingTo((one, other) -> one.id().compareTo(other.id()));
    assertThat(texts(heard))
        .isEqualTo(
            IntStream.range(0, 50)
                .boxed()
                .flatMap(i -> List.of("a" + i, "b" + i).stream())
                .toList());
  }

  @Test
  void aCursorBringsAllThatCameAfterIt() {
    Cursor start = log.head(tenant);
    publisher.publish(tenant, IntStream.range(0, 10).mapToObj(i -> note("n" + i, false)).toList());
    Replay firstThree = log.after(tenant, start, 3);
    assertThat(texts(firstThree.events())).containsExactly("n0", "n1", "n2");
    Replay rest = log.after(tenant, firstThree.events().getLast().id(), 100);
    assertThat(rest.isGapless()).isTrue();
    assertThat(texts(rest.events())).hasSize(7).startsWith("n3").endsWith("n9");
    assertThat(log.after(tenant, log.head(tenant), 100)).isEqualTo(new Replay(List.of(), true));
  }

  @Test
  void aCursorThatIsNoLongerHeldIsNotGapless() {
    Cursor start = log.head(tenant);
    publisher.publish(tenant, List.of(note("one", false), note("two", false)));
    here.pool().xtrim(RedisKeys.events(tenant), 1, false);
    assertThat(log.after(tenant, start, 100).isGapless()).isFalse();
    assertThat(log.after(tenant, Cursor.START, 100).isGapless()).isFalse();
    assertThat(log.after(tenant, new Cursor(Long.MAX_VALUE / 10, 0), 100).isGapless()).isFalse();
  }

  @Test
  void passingNewsAreHeardAndNotKept() {
    listen(tenant);
    Cursor start = log.head(tenant);
    publisher.publish(tenant, List.of(new TenantEvent.PresenceUpdated(author, true)));
    await().atMost(SOON).until(() -> heard.size() == 1);
    assertThat(heard.getFirst().id()).isEqualTo(start);
    assertThat(log.after(tenant, start, 100)).isEqualTo(new Replay(List.of(), true));
  }

  @Test
  void anAudienceGoesWithItsEvent() {
    listen(tenant);
    Cursor start = log.head(tenant);
    publisher.publish(tenant, List.of(note("private", true), note("line\nbreak", false)));
    await().atMost(SOON).until(() -> heard.size() == 2);
    assertThat(heard)
        .extracting(StoredEvent::audience)
        .containsExactly(Optional.of(author), Optional.empty());
    assertThat(log.after(tenant, start, 100).events()).isEqualTo(heard);
  }

  @Test
  void otherTenantsHearNothing() throws Exception {
    var other = new TenantId(UUID.randomUUID());
    List<StoredEvent> othersHeard = new CopyOnWriteArrayList<>();
    try (var _ = log.listen(other, othersHeard::add, gaps::incrementAndGet)) {
      listen(tenant);
      publisher.publish(tenant, List.of(note("ours", false)));
      await().atMost(SOON).until(() -> heard.size() == 1);
      assertThat(othersHeard).isEmpty();
    }
  }

  @Test
  void whoStopsListeningHearsNoMoreAndTheOthersDo() throws Exception {
    List<StoredEvent> gone = new CopyOnWriteArrayList<>();
    AutoCloseable leaving = log.listen(tenant, gone::add, gaps::incrementAndGet);
    listen(tenant);
    leaving.close();
    publisher.publish(tenant, List.of(note("later", false)));
    await().atMost(SOON).until(() -> heard.size() == 1);
    assertThat(gone).isEmpty();
  }

  @Test
  void afterABrokenConnectionListenersAreToldOfAGapAndHearAgain() {
    listen(tenant);
    TestRedis.breakSubscriptions();
    await().atMost(SOON).until(() -> gaps.get() > 0);
    publisher.publish(tenant, List.of(note("after", false)));
    await().atMost(SOON).until(() -> texts(heard).contains("after"));
  }

  @Test
  void withoutRedisPublishingHarmsNobodyAndCursorsLeadToAResync() {
    try (var away = TestRedis.away()) {
      new RedisEventPublisher(away, RedisEventsTest::encode, Clock.systemUTC())
          .publish(tenant, List.of(note("lost", false)));
      var cutOff = new RedisEventLog(away, subscriber, Clock.systemUTC());
      assertThat(cutOff.head(tenant)).isEqualTo(Cursor.START);
      assertThat(cutOff.after(tenant, new Cursor(1, 1), 10).isGapless()).isFalse();
    }
  }

  private void listen(TenantId listened) {
    log.listen(listened, heard::add, gaps::incrementAndGet);
  }

  private TenantEvent note(String text, boolean isPrivate) {
    var id = new NoteId(UUID.randomUUID());
    var chat = new ChatId(UUID.randomUUID());
    return new TenantEvent.NoteCreated(
        new Note(id, chat, author, text, isPrivate, Instant.EPOCH, Instant.EPOCH));
  }

  private static Encoded encode(TenantId tenant, TenantEvent event) {
    return event instanceof TenantEvent.NoteCreated(var note)
        ? new Encoded("note.created", note.noteText())
        : new Encoded("other", "{}");
  }

  private static List<String> texts(List<StoredEvent> events) {
    return events.stream().map(StoredEvent::data).toList();
  }
}
