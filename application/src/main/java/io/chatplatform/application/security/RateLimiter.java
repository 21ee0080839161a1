package io.chatplatform.application.security;

import java.time.Duration;
import java.util.Optional;

/// Counts how often something happens, over all instances. When the counter cannot be reached, each
/// instance counts for itself.
public interface RateLimiter {
  /// Counts one; empty: within the limit; else how long to wait.
  Optional<Duration> hit(String bucket, int limit, Duration window);

  /// Forgets the bucket's count.
  void reset(String bucket);
}
