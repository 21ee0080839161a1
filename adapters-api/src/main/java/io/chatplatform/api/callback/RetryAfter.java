package io.chatplatform.api.callback;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Optional;

/// When a server wants to be asked again: seconds, from one to an hour. (RFC 9110, 10.2.3; the form
/// with a date needs clocks that agree, and counts as not said.)
final class RetryAfter {
  private static final long MAX_SECONDS = 3600;

  private RetryAfter() {}

  static Optional<Duration> of(HttpHeaders headers) {
    return headers
        .firstValue("retry-after")
        .filter(text -> text.matches("[0-9]{1,9}"))
        .map(seconds -> Duration.ofSeconds(Math.clamp(Long.parseLong(seconds), 1, MAX_SECONDS)));
  }
}
