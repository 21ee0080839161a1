package io.chatplatform.http.socket;

import io.chatplatform.application.realtime.StoredEvent;
import io.chatplatform.application.realtime.port.in.FollowEvents;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

/// Sends frames to one client, one after the other, from a bounded queue. A client that reads too
/// slowly loses only itself: its socket is closed with 4408, and it resumes from its cursor.
final class ClientSocket implements FollowEvents.Sink {
  static final int SLOW = 4408;
  private static final int WAITING_MAX = 1_000;
  private final Session session;
  private final Function<StoredEvent, String> frames;
  private final Deque<String> waiting = new ArrayDeque<>();
  private boolean isSending;
  private boolean isClosed;

  ClientSocket(Session session, Function<StoredEvent, String> frames) {
    this.session = session;
    this.frames = frames;
  }

  @Override
  public void event(StoredEvent event) {
    send(frames.apply(event));
  }

  @Override
  public void resync() {
    send("{\"type\":\"resync\"}");
  }

  void send(String frame) {
    synchronized (waiting) {
      if (isClosed) {
        return;
      }
      if (waiting.size() >= WAITING_MAX) {
        closeLocked(SLOW, "reading too slowly");
        return;
      }
      waiting.add(frame);
      if (isSending) {
        return;
      }
      isSending = true;
    }
    sendNext();
  }

  void close(int code, String reason) {
    synchronized (waiting) {
      closeLocked(code, reason);
    }
  }

  private void closeLocked(int code, String reason) {
    if (!isClosed) {
      isClosed = true;
      waiting.clear();
      session.close(code, reason, Callback.NOOP);
    }
  }

  private void sendNext() {
    String frame;
    synchronized (waiting) {
      frame = waiting.poll();
      if (frame == null || isClosed) {
        isSending = false;
        return;
      }
    }
    session.sendText(
        frame, Callback.from(this::sendNext, failure -> close(SLOW, "sending failed")));
  }
}
