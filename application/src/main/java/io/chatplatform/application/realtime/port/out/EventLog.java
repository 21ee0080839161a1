package io.chatplatform.application.realtime.port.out;

import io.chatplatform.application.realtime.StoredEvent;
import io.chatplatform.domain.event.Cursor;
import io.chatplatform.domain.tenant.TenantId;
import java.util.List;
import java.util.function.Consumer;

/// A tenant's latest events, and those to come.
public interface EventLog {
  /// Where the log is now.
  Cursor head(TenantId tenant);

  /// The events after a cursor, in order, up to `limit`; `isGapless` is false when some are no
  /// longer held.
  Replay after(TenantId tenant, Cursor cursor, int limit);

  /// Calls back, in order, for each event from now on, until closed. Returns when it listens.
  /// `onGap` is called when events may have been missed.
  AutoCloseable listen(TenantId tenant, Consumer<StoredEvent> listener, Runnable onGap);

  record Replay(List<StoredEvent> events, boolean isGapless) {}
}
