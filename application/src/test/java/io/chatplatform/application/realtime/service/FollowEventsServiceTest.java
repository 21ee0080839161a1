package io.chatplatform.application.realtime.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.application.fake.InMemoryEventLog;
import io.chatplatform.application.fake.Samples;
import io.chatplatform.application.realtime.StoredEvent;
import io.chatplatform.application.realtime.port.in.FollowEvents;
import io.chatplatform.application.security.Actor;
import io.chatplatform.application.session.SessionId;
import io.chatplatform.domain.event.Cursor;
import io.chatplatform.domain.tenant.TenantId;
import io.chatplatform.domain.user.Role;
import io.chatplatform.domain.user.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FollowEventsServiceTest {
  private final InMemoryEventLog log = new InMemoryEventLog();
  private final FollowEventsService service = new FollowEventsService(log);
  private final Actor ada =
      new Actor(
          new TenantId(Samples.id()),
          new UserId(Samples.id()),
          new SessionId(Samples.id()),
          Role.AGENT);
  private final Client client = new Client();

  @Test
  void withoutACursorOnlyWhatHappensFromNowOnIsSent() throws Exception {
    happen("before");
    try (var _ = service.follow(ada, Optional.empty(), client)) {
      happen("after");
    }
    happen("gone");

    assertThat(client.seen).containsExactly("after");
  }

  @Test
  void whatWasMissedComesFirst() {
    Cursor cursor = happen("one").id();
    happen("two");
    happen("three");

    follow(cursor);
    happen("four");

    assertThat(client.seen).containsExactly("two", "three", "four");
  }

  @Test
  void whatHappensWhileMissedEventsAreSentComesAfterThemAndOnce() {
    Cursor cursor = happen("one").id();
    happen("two");
    log.whileReplaying(() -> happen("meanwhile"));

    follow(cursor);

    assertThat(client.seen).containsExactly("two", "meanwhile");
  }

  @Test
  void whatWasReplayedAndIsHeardLaterIsSentOnce() {
    Cursor cursor = happen("one").id();
    log.append("two", Optional.empty());
    log.append("three", Optional.empty());

    follow(cursor);
    log.deliver();
    happen("four");

    assertThat(client.seen).containsExactly("two", "three", "four");
  }

  @Test
  void passingNewsAreSentThoughTheyCarryTheLastCursor() {
    Cursor cursor = happen("one").id();
    happen("two");

    follow(cursor);
    log.pass("typing");
    log.pass("presence.updated");

    assertThat(client.types).containsExactly("chat.updated", "typing", "presence.updated");
  }

  @Test
  void manyMissedEventsComeInTheirOrder() {
    Cursor cursor = happen("start").id();
    List<String> many = IntStream.range(0, 1_234).mapToObj(i -> "event " + i).toList();
    many.forEach(this::happen);

    follow(cursor);

    assertThat(client.seen).isEqualTo(many);
  }

  @Test
  void aPublisherBesideLeavesNoGapAndNoDuplicate() throws InterruptedException {
    Cursor cursor = happen("start").id();
    Thread publisher =
        Thread.ofVirtual()
            .start(() -> IntStream.range(0, 5_000).forEach(i -> happen("event " + i)));
    follow(cursor);
    publisher.join();

    assertThat(client.seen)
        .isEqualTo(IntStream.range(0, 5_000).mapToObj(i -> "event " + i).toList());
  }

  @Test
  void whereEventsAreNoLongerHeldTheClientLoadsAnew() {
    Cursor cursor = happen("one").id();
    happen("two");
    happen("three");
    log.keep(1);

    follow(cursor);
    happen("four");

    assertThat(client.resyncs).isEqualTo(1);
    assertThat(client.seen).containsExactly("four");
  }

  @Test
  void aGapWhileListeningMakesTheClientLoadAnew() {
    follow(log.head(ada.tenantId()));
    log.gap();

    assertThat(client.resyncs).isEqualTo(1);
  }

  @Test
  void anEventForOnePersonReachesNobodyElse() {
    Cursor cursor = happen("one").id();
    log.happen("hers", Optional.of(ada.userId()));
    log.happen("another's", Optional.of(new UserId(Samples.id())));

    follow(cursor);
    log.happen("another's", Optional.of(new UserId(Samples.id())));
    log.happen("hers too", Optional.of(ada.userId()));

    assertThat(client.seen).containsExactly("hers", "hers too");
  }

  @Test
  void aPollWithoutACursorTellsWhereToStart() {
    Cursor head = happen("one").id();

    assertThat(service.poll(ada, Optional.empty(), 10))
        .isEqualTo(new FollowEvents.Polled(List.of(), head, false));
  }

  @Test
  void aPollGoesOnAfterItsCursorPastEventsOfOthers() {
    Cursor cursor = happen("one").id();
    StoredEvent two = happen("two");
    Cursor last = log.happen("another's", Optional.of(new UserId(Samples.id()))).id();

    assertThat(service.poll(ada, Optional.of(cursor), 10))
        .isEqualTo(new FollowEvents.Polled(List.of(two), last, false));
    assertThat(service.poll(ada, Optional.of(last), 10))
        .isEqualTo(new FollowEvents.Polled(List.of(), last, false));
    assertThat(service.poll(ada, Optional.of(cursor), 1).cursor()).isEqualTo(two.id());
  }

  @Test
  void aPollAfterWhatIsNoLongerHeldAsksToLoadAnew() {
    Cursor cursor = happen("one").id();
    Cursor head = happen("two").id();
    log.keep(0);
    Cursor start = cursor;

    assertThat(service.poll(ada, Optional.of(start), 10))
        .isEqualTo(new FollowEvents.Polled(List.of(), head, true));
  }

  private StoredEvent happen(String data) {
    return log.happen(data, Optional.empty());
  }

  private void follow(Cursor after) {
    assertThat(service.follow(ada, Optional.of(after), client)).isNotNull();
  }

  private static final class Client implements FollowEvents.Sink {
    private final List<String> seen = new ArrayList<>();
    private final List<String> types = new ArrayList<>();
    private int resyncs;

    @Override
    public void event(StoredEvent event) {
      seen.add(event.data());
      types.add(event.type());
    }

    @Override
    public void resync() {
      resyncs++;
    }
  }
}
