package io.chatplatform.application.work;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/// How long to wait before the next attempt: the wait grows with each one by `factor`, from `first`
/// to `longest`; half of it is chance, so that many do not come back at once.
public record Backoff(Duration first, int factor, Duration longest) {

  /// `attempts` were made so far, at least one.
  public Duration after(int attempts) {
    double full = (double) first.toMillis() * Math.pow(factor, Math.max(0, attempts - 1));
    long half = (long) Math.min(full, (double) longest.toMillis()) / 2;
    return Duration.ofMillis(half + ThreadLocalRandom.current().nextLong(half + 1));
  }
}
