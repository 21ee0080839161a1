package io.chatplatform.application.session.port.out;

import io.chatplatform.application.session.SessionId;
import java.util.function.Consumer;

/// Tells all instances that sessions ended, so that access tokens die before they expire and
/// sockets close.
public interface SessionSignals {
  void ended(SessionId session);

  boolean isEnded(SessionId session);

  /// Calls back for each ended session until closed.
  AutoCloseable listen(Consumer<SessionId> listener);
}
