package io.chatplatform.application.realtime.port.in;

import io.chatplatform.application.realtime.StoredEvent;
import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.event.Cursor;
import java.util.List;
import java.util.Optional;

/// What changed for the actor's tenant, in order and without a gap.
public interface FollowEvents {
  /// Sends what was missed since the cursor, then what happens, until closed. Calls to the sink
  /// come one at a time.
  AutoCloseable follow(Actor actor, Optional<Cursor> after, Sink sink);

  /// Up to `limit` events after the cursor; without one, only where to start.
  Polled poll(Actor actor, Optional<Cursor> after, int limit);

  /// Where the events go.
  interface Sink {
    void event(StoredEvent event);

    /// Events are missing: the client must load everything anew.
    void resync();
  }

  record Polled(List<StoredEvent> events, Cursor cursor, boolean resync) {}
}
