package io.chatplatform.application.fake;

import io.chatplatform.application.security.RateLimiter;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Counts for ever: no window ends.
public final class FakeRateLimiter implements RateLimiter {
  private final Map<String, Integer> counts = new ConcurrentHashMap<>();

  @Override
  public Optional<Duration> hit(String bucket, int limit, Duration window) {
    return counts.merge(bucket, 1, Integer::sum) > limit ? Optional.of(window) : Optional.empty();
  }

  @Override
  public void reset(String bucket) {
    counts.remove(bucket);
  }
}
