package io.chatplatform.realtime.cache;

import io.chatplatform.application.session.SessionId;
import io.chatplatform.application.session.SessionSettings;
import io.chatplatform.application.session.port.out.SessionSignals;
import io.chatplatform.realtime.RedisConnections;
import io.chatplatform.realtime.RedisKeys;
import io.chatplatform.realtime.events.RedisSubscriber;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.ZRangeParams;

/// Ended sessions, remembered by every instance for as long as an access token may live, so that a
/// request needs no look-up. An instance that starts, or was cut off, reads what ended meanwhile.
@Singleton
public final class RedisSessionSignals implements SessionSignals {
  private static final Logger LOG = LoggerFactory.getLogger(RedisSessionSignals.class);
  private final RedisConnections redis;
  private final SessionSettings settings;
  private final Clock clock;
  private final Map<SessionId, Instant> ended = new ConcurrentHashMap<>();
  private final List<Consumer<SessionId>> listeners = new CopyOnWriteArrayList<>();

  @Inject
  public RedisSessionSignals(
      RedisConnections redis, RedisSubscriber subscriber, SessionSettings settings, Clock clock) {
    this.redis = redis;
    this.settings = settings;
    this.clock = clock;
    subscriber.listenRaw(
        RedisKeys.SESSIONS_ENDED, text -> heard(new SessionId(UUID.fromString(text))), this::load);
    load();
  }

  @Override
  public void ended(SessionId session) {
    heard(session);
    try {
      double now = clock.instant().toEpochMilli();
      redis.pool().zadd(RedisKeys.SESSIONS_ENDED, now, session.toString());
      redis
          .pool()
          .zremrangeByScore(
              RedisKeys.SESSIONS_ENDED, 0, now - settings.accessLifetime().toMillis());
      redis.pool().publish(RedisKeys.SESSIONS_ENDED, session.toString());
    } catch (JedisException away) {
      LOG.warn("other instances were not told that a session ended: {}", away.getMessage());
    }
  }

  @Override
  public boolean isEnded(SessionId session) {
    return ended.containsKey(session);
  }

  @Override
  public AutoCloseable listen(Consumer<SessionId> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  private void heard(SessionId session) {
    Instant now = clock.instant();
    ended.values().removeIf(at -> at.plus(settings.accessLifetime()).isBefore(now));
    if (ended.put(session, now) == null) {
      listeners.forEach(listener -> listener.accept(session));
    }
  }

  private void load() {
    try {
      double since = clock.instant().minus(settings.accessLifetime()).toEpochMilli();
      redis
          .pool()
          .zrange(
              RedisKeys.SESSIONS_ENDED, ZRangeParams.zrangeByScoreParams(since, Double.MAX_VALUE))
          .forEach(text -> heard(new SessionId(UUID.fromString(text))));
    } catch (JedisException away) {
      LOG.warn("ended sessions could not be read: {}", away.getMessage());
    }
  }
}
