package io.chatplatform.application.outbound;

import java.time.Duration;

/// How messages are sent. `settleTime`: how long the platform may take to say what became of a
/// message it did not answer for. `lease`: after this, an instance that began to send and went
/// silent is taken for dead.
public record OutboundSettings(
    Duration settleTime,
    Duration lease,
    int parallel,
    int maxAttempts,
    Duration backoff,
    Duration poll) {
  public static final OutboundSettings DEFAULTS =
      new OutboundSettings(
          Duration.ofMinutes(2),
          Duration.ofSeconds(60),
          32,
          8,
          Duration.ofSeconds(1),
          Duration.ofMillis(500));
}
