package io.chatplatform.application.channel;

import io.chatplatform.domain.message.DeliveryError;
import java.time.Duration;
import java.util.Optional;

/// What became of a message that was to be sent.
public sealed interface SendResult {
  /// The platform took it under this id. `rest`: it asks to send nothing more from this account for
  /// a moment.
  record Accepted(String platformMessageId, Optional<Duration> rest) implements SendResult {
    public Accepted(String platformMessageId) {
      this(platformMessageId, Optional.empty());
    }
  }

  /// It will not be sent; `reconnect`: because the account's token or permission is gone.
  record Refused(DeliveryError error, boolean reconnect) implements SendResult {}

  /// It was certainly not sent and may be tried again after the delay.
  record RetryAfter(Duration delay, String reason, Because because) implements SendResult {
    public RetryAfter(Duration delay, String reason) {
      this(delay, reason, Because.TROUBLE);
    }
  }

  /// It may or may not have been sent.
  record Unknown(String reason) implements SendResult {}

  /// Why to try again later: the platform has trouble, or too much was sent to this customer or
  /// from this account. Limits are waited for however long it takes; trouble is not.
  enum Because {
    TROUBLE,
    CUSTOMER_LIMIT,
    ACCOUNT_LIMIT
  }
}
