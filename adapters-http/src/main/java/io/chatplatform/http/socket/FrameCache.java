package io.chatplatform.http.socket;

import io.chatplatform.application.realtime.StoredEvent;
import io.chatplatform.http.realtime.Frames;
import org.jspecify.annotations.Nullable;

/// Encodes an event once for all the sockets of a tenant that get it one after the other.
final class FrameCache {
  private volatile @Nullable Encoded last;

  String frame(StoredEvent event) {
    Encoded known = last;
    if (known != null && known.event().equals(event)) {
      return known.frame();
    }
    String frame = Frames.of(event);
    last = new Encoded(event, frame);
    return frame;
  }

  private record Encoded(StoredEvent event, String frame) {}
}
