package io.chatplatform.realtime.inbound;

import io.chatplatform.realtime.RedisConnections;
import io.chatplatform.realtime.RedisKeys;
import io.chatplatform.realtime.RedisScript;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import redis.clients.jedis.params.SetParams;

/// Which partitions this instance reads: each is read by one instance at a time, and all share them
/// evenly. A lease that is not renewed falls free after `LIFETIME`.
public final class PartitionLeases {
  static final Duration LIFETIME = Duration.ofSeconds(5);
  private static final RedisScript RENEW = RedisScript.load("renew-lease");
  private static final RedisScript RELEASE = RedisScript.load("release-lease");
  private final RedisConnections redis;
  private final String instance = UUID.randomUUID().toString();
  private final Set<Integer> held = new ConcurrentSkipListSet<>();

  @Inject
  public PartitionLeases(RedisConnections redis) {
    this.redis = redis;
  }

  Set<Integer> held() {
    return new TreeSet<>(held);
  }

  /// Keeps what is held; may be called from another thread than the rest.
  void renew() {
    long now = System.currentTimeMillis();
    redis.pool().zadd(RedisKeys.INBOUND_INSTANCES, (double) now, instance);
    for (int partition : held()) {
      Object kept =
          redis.run(
              RENEW,
              List.of(RedisKeys.inboundOwner(partition)),
              List.of(instance, Long.toString(LIFETIME.toMillis())));
      if (!Long.valueOf(1).equals(kept)) {
        held.remove(partition);
      }
    }
  }

  /// Takes free partitions up to this instance's share, gives back what is above it, and tells
  /// which are new.
  Set<Integer> rebalance() {
    int share = share();
    Set<Integer> taken = new TreeSet<>();
    for (int partition = 0;
        partition < InboundPartitions.COUNT && held.size() < share;
        partition++) {
      if (!held.contains(partition) && take(partition)) {
        held.add(partition);
        taken.add(partition);
      }
    }
    for (int partition : held()) {
      if (held.size() > share) {
        release(partition);
        taken.remove(partition);
      }
    }
    return taken;
  }

  void releaseAll() {
    held().forEach(this::release);
    redis.pool().zrem(RedisKeys.INBOUND_INSTANCES, instance);
  }

  private int share() {
    long now = System.currentTimeMillis();
    redis.pool().zadd(RedisKeys.INBOUND_INSTANCES, (double) now, instance);
    redis
        .pool()
        .zremrangeByScore(RedisKeys.INBOUND_INSTANCES, 0, (double) (now - LIFETIME.toMillis()));
    long alive = Math.max(1, redis.pool().zcard(RedisKeys.INBOUND_INSTANCES));
    return (int) Math.ceilDiv(InboundPartitions.COUNT, alive);
  }

  private boolean take(int partition) {
    var onlyIfFree = SetParams.setParams().nx().px(LIFETIME.toMillis());
    return redis.pool().set(RedisKeys.inboundOwner(partition), instance, onlyIfFree) != null;
  }

  private void release(int partition) {
    held.remove(partition);
    redis.run(RELEASE, List.of(RedisKeys.inboundOwner(partition)), List.of(instance));
  }
}
