package io.chatplatform.application.realtime.service;

import io.chatplatform.application.realtime.StoredEvent;
import io.chatplatform.application.realtime.port.in.FollowEvents;
import io.chatplatform.application.realtime.port.out.EventLog;
import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.event.Cursor;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

public final class FollowEventsService implements FollowEvents {
  private static final int REPLAY_PAGE = 500;
  private final EventLog log;

  @Inject
  public FollowEventsService(EventLog log) {
    this.log = log;
  }

  @Override
  public AutoCloseable follow(Actor actor, Optional<Cursor> after, Sink sink) {
    var follower = new Follower(actor, sink);
    AutoCloseable listening = log.listen(actor.tenantId(), follower::live, follower::gap);
    after.ifPresent(cursor -> replay(actor, cursor, follower));
    follower.goLive();
    return listening;
  }

  @Override
  public Polled poll(Actor actor, Optional<Cursor> after, int limit) {
    if (after.isEmpty()) {
      return new Polled(List.of(), log.head(actor.tenantId()), false);
    }
    EventLog.Replay replay = log.after(actor.tenantId(), after.get(), limit);
    if (!replay.isGapless()) {
      return new Polled(List.of(), log.head(actor.tenantId()), true);
    }
    Cursor cursor = replay.events().isEmpty() ? after.get() : replay.events().getLast().id();
    List<StoredEvent> own =
        replay.events().stream().filter(event -> event.isFor(actor.userId())).toList();
    return new Polled(own, cursor, false);
  }

  private void replay(Actor actor, Cursor after, Follower follower) {
    Cursor cursor = after;
    while (true) {
      EventLog.Replay replay = log.after(actor.tenantId(), cursor, REPLAY_PAGE);
      if (!replay.isGapless()) {
        follower.gap();
        return;
      }
      replay.events().forEach(follower::replayed);
      if (replay.events().size() < REPLAY_PAGE) {
        return;
      }
      cursor = replay.events().getLast().id();
    }
  }

  /// Puts what was missed before what happens meanwhile: live events wait until the replay is done,
  /// and those that the replay brought already are left out.
  private static final class Follower {
    private final Actor actor;
    private final Sink sink;
    private final List<StoredEvent> waiting = new ArrayList<>();
    private boolean isLive;
    private Optional<StoredEvent> last = Optional.empty();

    Follower(Actor actor, Sink sink) {
      this.actor = actor;
      this.sink = sink;
    }

    synchronized void live(StoredEvent event) {
      if (isLive) {
        sendUnlessReplayed(event);
      } else {
        waiting.add(event);
      }
    }

    synchronized void replayed(StoredEvent event) {
      last = Optional.of(event);
      send(event);
    }

    synchronized void gap() {
      sink.resync();
    }

    synchronized void goLive() {
      waiting.forEach(this::sendUnlessReplayed);
      waiting.clear();
      isLive = true;
    }

    /// What the replay brought may be heard a moment after it. Passing news carry the cursor of the
    /// event before them, so at the last cursor only the same kind of event is the same event.
    private void sendUnlessReplayed(StoredEvent event) {
      boolean isNew =
          last.filter(
                  known -> {
                    int order = event.id().compareTo(known.id());
                    return order < 0 || (order == 0 && event.type().equals(known.type()));
                  })
              .isEmpty();
      if (isNew) {
        send(event);
      }
    }

    private void send(StoredEvent event) {
      if (event.isFor(actor.userId())) {
        sink.event(event);
      }
    }
  }
}
