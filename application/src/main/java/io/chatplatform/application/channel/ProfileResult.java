package io.chatplatform.application.channel;

import java.time.Duration;
import java.util.Optional;

/// What the platform says of a customer.
public sealed interface ProfileResult {
  /// `picture`: a reference for `ChannelAdapter.fetchMedia`.
  record Found(Optional<String> name, Optional<String> picture) implements ProfileResult {}

  /// This channel has no profiles to look up.
  record NotOffered() implements ProfileResult {}

  /// This customer is not shown to us; asking again soon is of no use.
  record Refused(String reason) implements ProfileResult {}

  /// May be asked again after the delay.
  record RetryAfter(Duration delay, String reason) implements ProfileResult {}
}
