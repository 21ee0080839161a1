package io.chatplatform.realtime.cache;

import io.chatplatform.application.realtime.port.out.PresenceBoard;
import io.chatplatform.domain.tenant.TenantId;
import io.chatplatform.domain.user.UserId;
import io.chatplatform.realtime.RedisConnections;
import io.chatplatform.realtime.RedisKeys;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.exceptions.JedisException;

/// A sorted set per tenant: user and instance, by when the entry is to be forgotten. Each instance
/// renews its own.
@Singleton
public final class RedisPresenceBoard implements PresenceBoard, Runnable, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RedisPresenceBoard.class);
  private static final Duration LIFETIME = Duration.ofSeconds(60);
  private static final Duration RENEW_EVERY = Duration.ofSeconds(20);
  private final RedisConnections redis;
  private final String instance = UUID.randomUUID().toString();
  private final Map<Place, Integer> clients = new ConcurrentHashMap<>();
  private final Thread thread = Thread.ofVirtual().name("presence").unstarted(this);
  private volatile boolean stopping;

  @Inject
  public RedisPresenceBoard(RedisConnections redis) {
    this.redis = redis;
  }

  public void start() {
    thread.start();
  }

  @Override
  public boolean arrived(TenantId tenant, UserId user) {
    var place = new Place(tenant, user);
    boolean isFirstHere = clients.merge(place, 1, Integer::sum) == 1;
    if (!isFirstHere) {
      return false;
    }
    try {
      boolean wasPresent = present(tenant).contains(user);
      write(place);
      return !wasPresent;
    } catch (JedisException away) {
      return true;
    }
  }

  @Override
  public boolean left(TenantId tenant, UserId user) {
    var place = new Place(tenant, user);
    boolean isLastHere =
        clients.computeIfPresent(place, (key, count) -> count > 1 ? count - 1 : null) == null;
    if (!isLastHere) {
      return false;
    }
    try {
      redis.pool().zrem(RedisKeys.presence(tenant), member(user));
      return !present(tenant).contains(user);
    } catch (JedisException away) {
      return true;
    }
  }

  @Override
  public Set<UserId> present(TenantId tenant) {
    Set<UserId> users = new HashSet<>();
    try {
      String key = RedisKeys.presence(tenant);
      redis.pool().zremrangeByScore(key, 0, (double) System.currentTimeMillis());
      for (String member : redis.pool().zrange(key, 0, -1)) {
        users.add(new UserId(UUID.fromString(member.substring(0, member.indexOf(' ')))));
      }
    } catch (JedisException away) {
      clients.keySet().stream()
          .filter(place -> place.tenant().equals(tenant))
          .forEach(place -> users.add(place.user()));
    }
    return users;
  }

  @Override
  public void run() {
    while (!stopping) {
      try {
        Thread.sleep(RENEW_EVERY);
        clients.keySet().forEach(this::write);
      } catch (InterruptedException e) {
        return;
      } catch (JedisException away) {
        LOG.debug("presence was not renewed: {}", away.getMessage());
      }
    }
  }

  /// This instance's clients are gone with it.
  @Override
  public void close() {
    stopping = true;
    thread.interrupt();
    try {
      clients
          .keySet()
          .forEach(
              place -> redis.pool().zrem(RedisKeys.presence(place.tenant()), member(place.user())));
    } catch (JedisException away) {
      LOG.debug("presence was not cleared: {}", away.getMessage());
    }
  }

  private void write(Place place) {
    redis
        .pool()
        .zadd(
            RedisKeys.presence(place.tenant()),
            (double) (System.currentTimeMillis() + LIFETIME.toMillis()),
            member(place.user()));
  }

  private String member(UserId user) {
    return user + " " + instance;
  }

  private record Place(TenantId tenant, UserId user) {}
}
