package io.chatplatform.application.inbound.port.out;

import io.chatplatform.application.channel.ChannelWebhook.Part;
import java.time.Instant;
import java.util.List;

/// Keeps webhook bodies until they are processed; parts with one order key stay in order.
public interface InboundQueue {
  /// Returns when all parts are durable; throws `QueueUnavailable` when they may not be.
  void append(String webhook, List<Part> parts, Instant receivedAt);

  /// The queue cannot be reached.
  @SuppressWarnings("serial")
  final class QueueUnavailable extends RuntimeException {
    public QueueUnavailable(String what, Throwable cause) {
      super(what, cause);
    }
  }
}
