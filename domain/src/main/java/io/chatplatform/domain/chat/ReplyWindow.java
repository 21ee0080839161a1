package io.chatplatform.domain.chat;

import io.chatplatform.domain.channel.ReplyWindowRule;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Until when a chat may be answered. Opened and extended only by the customer. `closesAt` is empty
/// when the channel has no window, or when the customer has never written.
public record ReplyWindow(boolean open, Optional<Instant> closesAt, boolean humanAgentOnly) {
  public static ReplyWindow of(
      ReplyWindowRule rule, Optional<Instant> lastCustomerMessageAt, Instant now) {
    if (rule.standard().isEmpty()) {
      return new ReplyWindow(true, Optional.empty(), false);
    }
    if (lastCustomerMessageAt.isEmpty()) {
      return new ReplyWindow(false, Optional.empty(), false);
    }
    Instant from = lastCustomerMessageAt.get();
    Duration standard = rule.standard().get();
    if (now.isBefore(from.plus(standard))) {
      return new ReplyWindow(true, Optional.of(from.plus(standard)), false);
    }
    Instant last = from.plus(rule.humanAgent().orElse(standard));
    return new ReplyWindow(now.isBefore(last), Optional.of(last), now.isBefore(last));
  }
}
