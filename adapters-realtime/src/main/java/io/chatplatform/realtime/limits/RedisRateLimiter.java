package io.chatplatform.realtime.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.chatplatform.application.security.RateLimiter;
import io.chatplatform.realtime.RedisConnections;
import io.chatplatform.realtime.RedisKeys;
import io.chatplatform.realtime.RedisScript;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import redis.clients.jedis.exceptions.JedisException;

/// Fixed windows counted in Redis. While Redis is away, this instance counts for itself.
@Singleton
public final class RedisRateLimiter implements RateLimiter {
  private static final RedisScript HIT = RedisScript.load("hit");
  private static final Duration OWN_WINDOW = Duration.ofMinutes(1);
  private final RedisConnections redis;
  private final Cache<String, AtomicInteger> own =
      Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(OWN_WINDOW).build();

  @Inject
  public RedisRateLimiter(RedisConnections redis) {
    this.redis = redis;
  }

  @Override
  public Optional<Duration> hit(String bucket, int limit, Duration window) {
    try {
      Object wait =
          redis.run(
              HIT,
              List.of(RedisKeys.limit(bucket)),
              List.of(Integer.toString(limit), Long.toString(window.toMillis())));
      long millis = wait instanceof Long value ? value : 0;
      return millis > 0 ? Optional.of(Duration.ofMillis(millis)) : Optional.empty();
    } catch (JedisException away) {
      int count = own.get(bucket, name -> new AtomicInteger()).incrementAndGet();
      return count > limit ? Optional.of(OWN_WINDOW) : Optional.empty();
    }
  }

  @Override
  public void reset(String bucket) {
    own.invalidate(bucket);
    try {
      redis.pool().del(RedisKeys.limit(bucket));
    } catch (JedisException away) {
      own.invalidate(bucket);
    }
  }
}
