package io.chatplatform.api.callback;

import java.time.Duration;
import java.util.Optional;

/// What came of a request to the other system.
public sealed interface CallbackReply {
  /// `retryAfter`: when it wants to be asked again, where it says so.
  record Answered(int status, byte[] body, Optional<Duration> retryAfter)
      implements CallbackReply {}

  /// The request may or may not have been taken.
  record Lost(String why) implements CallbackReply {}

  /// The request certainly was not taken.
  record NotDone(String why) implements CallbackReply {}
}
