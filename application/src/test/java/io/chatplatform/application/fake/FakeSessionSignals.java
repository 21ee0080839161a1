package io.chatplatform.application.fake;

import io.chatplatform.application.session.SessionId;
import io.chatplatform.application.session.port.out.SessionSignals;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Remembers which sessions ended.
public final class FakeSessionSignals implements SessionSignals {
  private final List<SessionId> ended = new CopyOnWriteArrayList<>();
  private final List<Consumer<SessionId>> listeners = new CopyOnWriteArrayList<>();

  @Override
  public void ended(SessionId session) {
    ended.add(session);
    listeners.forEach(listener -> listener.accept(session));
  }

  @Override
  public boolean isEnded(SessionId session) {
    return ended.contains(session);
  }

  @Override
  public AutoCloseable listen(Consumer<SessionId> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  public List<SessionId> ended() {
    return List.copyOf(ended);
  }
}
