package io.chatplatform.realtime.cache;

import io.chatplatform.application.idempotency.port.out.IdempotencyStore;
import io.chatplatform.realtime.RedisConnections;
import io.chatplatform.realtime.RedisKeys;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.SetParams;

/// Answers by key, for a day. While Redis is away nothing is remembered, and requests run.
public final class RedisIdempotencyStore implements IdempotencyStore {
  private static final Logger LOG = LoggerFactory.getLogger(RedisIdempotencyStore.class);
  private static final Duration RUNNING = Duration.ofMinutes(1);
  private static final Duration KEPT = Duration.ofDays(1);
  private static final int LINES = 4;
  private final RedisConnections redis;

  @Inject
  public RedisIdempotencyStore(RedisConnections redis) {
    this.redis = redis;
  }

  @Override
  public Begun begin(String scope, String key, String fingerprint) {
    try {
      String name = RedisKeys.answer(scope, key);
      var ifNew = SetParams.setParams().nx().px(RUNNING.toMillis());
      if (redis.pool().set(name, fingerprint + "\nrunning", ifNew) != null) {
        return new Begun.New();
      }
      String known = redis.pool().get(name);
      return known == null ? new Begun.New() : begun(known, fingerprint);
    } catch (JedisException away) {
      LOG.warn("idempotency keys cannot be kept: {}", away.getMessage());
      return new Begun.New();
    }
  }

  @Override
  public void finish(String scope, String key, String fingerprint, Answer answer) {
    try {
      String value =
          String.join(
              "\n",
              fingerprint,
              Integer.toString(answer.status()),
              answer.location().orElse(""),
              answer.body());
      redis
          .pool()
          .set(RedisKeys.answer(scope, key), value, SetParams.setParams().px(KEPT.toMillis()));
    } catch (JedisException away) {
      LOG.warn("an answer could not be kept: {}", away.getMessage());
    }
  }

  @Override
  public void forget(String scope, String key) {
    try {
      redis.pool().del(RedisKeys.answer(scope, key));
    } catch (JedisException away) {
      LOG.warn("an idempotency key could not be freed: {}", away.getMessage());
    }
  }

  private static Begun begun(String known, String fingerprint) {
    String[] lines = known.split("\n", LINES);
    if (!lines[0].equals(fingerprint)) {
      return new Begun.Different();
    }
    if (lines.length < LINES) {
      return new Begun.Running();
    }
    Optional<String> location = lines[2].isEmpty() ? Optional.empty() : Optional.of(lines[2]);
    return new Begun.Done(new Answer(Integer.parseInt(lines[1]), lines[3], location));
  }
}
