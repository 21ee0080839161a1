package io.chatplatform.domain.channel;

import java.time.Duration;

/// How fast something may be done: once in each interval on average, and up to `burst` times at
/// once after a rest.
public record Pace(Duration interval, int burst) {
  public Pace {
    if (!interval.isPositive() || burst < 1) {
      throw new IllegalArgumentException("a pace needs an interval and a burst");
    }
  }

  public static Pace perSecond(int times) {
    return new Pace(Duration.ofSeconds(1).dividedBy(times), times);
  }
}
