package io.chatplatform.realtime.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chatplatform.realtime.RedisConnections;
import io.chatplatform.realtime.TestRedis;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Counting hits, over all instances or alone.
class RedisRateLimiterTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private final String bucket = "test:" + UUID.randomUUID();
  private final RedisConnections redis = TestRedis.connect();
  private final RedisRateLimiter limiter = new RedisRateLimiter(redis);

  @AfterEach
  void stop() {
    redis.close();
  }

  @Test
  void instancesCountTogetherAndTellHowLongToWait() {
    var other = new RedisRateLimiter(redis);
    assertThat(limiter.hit(bucket, 2, MINUTE)).isEmpty();
    assertThat(other.hit(bucket, 2, MINUTE)).isEmpty();
    assertThat(limiter.hit(bucket, 2, MINUTE).orElseThrow())
        .isPositive()
        .isLessThanOrEqualTo(MINUTE);
    assertThat(other.hit(bucket + "x", 2, MINUTE)).isEmpty();
  }

  @Test
  void aWindowEnds() {
    var window = Duration.ofMillis(200);
    limiter.hit(bucket, 1, window);
    assertThat(limiter.hit(bucket, 1, window)).isPresent();
    await().atMost(Duration.ofSeconds(5)).until(() -> limiter.hit(bucket, 1, window).isEmpty());
  }

  @Test
  void aResetForgets() {
    limiter.hit(bucket, 1, MINUTE);
    limiter.reset(bucket);
    assertThat(limiter.hit(bucket, 1, MINUTE)).isEmpty();
  }

  @Test
  void withoutRedisAnInstanceCountsForItself() {
    try (var away = TestRedis.away()) {
      var alone = new RedisRateLimiter(away);
      assertThat(alone.hit(bucket, 2, MINUTE)).isEmpty();
      assertThat(alone.hit(bucket, 2, MINUTE)).isEmpty();
      assertThat(alone.hit(bucket, 2, MINUTE)).isPresent();
      alone.reset(bucket);
      assertThat(alone.hit(bucket, 2, MINUTE)).isEmpty();
    }
  }
}
