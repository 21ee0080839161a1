package io.chatplatform.realtime;

import io.chatplatform.application.operations.port.out.HealthProbe;
import jakarta.inject.Inject;

/// Redis answers. Without it the platform goes on: webhooks are stored directly, clients poll.
public final class RedisProbe implements HealthProbe {
  private final RedisConnections redis;

  @Inject
  public RedisProbe(RedisConnections redis) {
    this.redis = redis;
  }

  @Override
  public String name() {
    return "redis";
  }

  @Override
  public boolean isEssential() {
    return false;
  }

  @Override
  public void check() {
    redis.pool().ping();
  }
}
