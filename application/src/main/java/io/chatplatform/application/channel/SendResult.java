package io.chatplatform.application.channel;

import io.chatplatform.domain.message.DeliveryError;
import java.time.Duration;

/// What became of a message that was to be sent.
public sealed interface SendResult {
  /// The platform took it under this id.
  record Accepted(String platformMessageId) implements SendResult {}

  /// It will not be sent; `reconnect`: because the account's token or permission is gone.
  record Refused(DeliveryError error, boolean reconnect) implements SendResult {}

  /// It was certainly not sent and may be tried again after the delay.
  record RetryAfter(Duration delay, String reason) implements SendResult {}

  /// It may or may not have been sent.
  record Unknown(String reason) implements SendResult {}
}
