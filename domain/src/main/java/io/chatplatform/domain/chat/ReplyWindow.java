package io.chatplatform.domain.chat;

import io.chatplatform.domain.channel.ReplyWindowRule;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Until when a chat may be answered. Opened and extended only by the customer. `closesAt` is empty
/// when the channel has no window, or when the customer has never written. `humanAgentUntil`: where
/// the channel gives people longer than programs, until when.
public record ReplyWindow(
    boolean open,
    Optional<Instant> closesAt,
    boolean humanAgentOnly,
    Optional<Instant> humanAgentUntil) {
  public static ReplyWindow of(
      ReplyWindowRule rule, Optional<Instant> lastCustomerMessageAt, Instant now) {
    if (rule.standard().isEmpty()) {
      return new ReplyWindow(true, Optional.empty(), false, Optional.empty());
    }
    if (lastCustomerMessageAt.isEmpty()) {
      return new ReplyWindow(false, Optional.empty(), false, Optional.empty());
    }
    Instant from = lastCustomerMessageAt.get();
    Duration standard = rule.standard().get();
    Optional<Instant> humanAgentUntil = rule.humanAgent().map(from::plus);
    if (now.isBefore(from.plus(standard))) {
      return new ReplyWindow(true, Optional.of(from.plus(standard)), false, humanAgentUntil);
    }
    Instant last = humanAgentUntil.orElse(from.plus(standard));
    boolean open = now.isBefore(last);
    return new ReplyWindow(open, Optional.of(last), open, humanAgentUntil);
  }
}
