package io.chatplatform.application.connection.service;

import io.chatplatform.domain.connection.ConnectionHealth;
import io.chatplatform.domain.connection.SocialConnection;
import java.time.Duration;
import java.time.Instant;

/// When a connection is looked at, and whether its token is then renewed.
final class CheckSchedule {
  /// A token is renewed in the last part of its life: at half of the sixty days that long ones
  /// have.
  static final Duration RENEW_WITHIN = Duration.ofDays(30);

  static final Duration SOONEST = Duration.ofHours(1);
  static final Duration LATEST = Duration.ofDays(1);

  private CheckSchedule() {}

  static boolean isToBeRenewed(SocialConnection connection, Instant now) {
    return connection
        .grant()
        .expiresAt()
        .filter(end -> end.isBefore(now.plus(RENEW_WITHIN)))
        .isPresent();
  }

  /// Daily; more often as the end comes near, and when the last look saw nothing. `chance` in 0 to
  /// 1 spreads many over a tenth of the time.
  static Instant next(SocialConnection connection, Instant now, double chance) {
    Duration pause =
        connection
            .grant()
            .expiresAt()
            .map(end -> Duration.between(now, end).dividedBy(2))
            .filter(half -> half.compareTo(LATEST) < 0)
            .orElse(LATEST);
    if (connection.health() == ConnectionHealth.UNKNOWN || pause.compareTo(SOONEST) < 0) {
      pause = SOONEST;
    }
    return now.plusMillis((long) (pause.toMillis() * (1 - chance / 10)));
  }
}
