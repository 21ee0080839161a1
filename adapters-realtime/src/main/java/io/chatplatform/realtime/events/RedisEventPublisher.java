package io.chatplatform.realtime.events;

import io.chatplatform.application.realtime.port.out.EventEncoder;
import io.chatplatform.application.realtime.port.out.EventEncoder.Encoded;
import io.chatplatform.application.realtime.port.out.EventPublisher;
import io.chatplatform.domain.event.TenantEvent;
import io.chatplatform.domain.tenant.TenantId;
import io.chatplatform.realtime.RedisConnections;
import io.chatplatform.realtime.RedisKeys;
import io.chatplatform.realtime.RedisScript;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.exceptions.JedisException;

/// Appends events to the tenant's capped stream and publishes them, as one step: the order in the
/// stream is the order in which they are heard. While Redis is away events are lost, and clients
/// that come back are told to reload.
public final class RedisEventPublisher implements EventPublisher {
  private static final Logger LOG = LoggerFactory.getLogger(RedisEventPublisher.class);
  private static final RedisScript PUBLISH = RedisScript.load("publish");
  private static final String KEPT = "5000";
  private static final String KEPT_SECONDS = "172800";
  private static final int PER_CALL = 200;
  private final RedisConnections redis;
  private final EventEncoder encoder;
  private final Clock clock;

  @Inject
  public RedisEventPublisher(RedisConnections redis, EventEncoder encoder, Clock clock) {
    this.redis = redis;
    this.encoder = encoder;
    this.clock = clock;
  }

  @Override
  public void publish(TenantId tenant, List<? extends TenantEvent> events) {
    for (int from = 0; from < events.size(); from += PER_CALL) {
      publishSome(tenant, events.subList(from, Math.min(events.size(), from + PER_CALL)));
    }
  }

  private void publishSome(TenantId tenant, List<? extends TenantEvent> events) {
    List<String> arguments = new ArrayList<>(4 + events.size() * 5);
    arguments.add(RedisKeys.live(tenant));
    arguments.add(KEPT);
    arguments.add(KEPT_SECONDS);
    arguments.add(clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MILLIS).toString());
    for (TenantEvent event : events) {
      Encoded encoded = encoder.encode(tenant, event);
      arguments.add(event.isPassing() ? "1" : "0");
      arguments.add(encoded.type());
      arguments.add(event.audience().map(Object::toString).orElse(""));
      arguments.add(encoded.data());
    }
    try {
      redis.run(PUBLISH, List.of(RedisKeys.events(tenant)), arguments);
    } catch (JedisException e) {
      LOG.warn("{} events of tenant {} were not told: {}", events.size(), tenant, e.getMessage());
    }
  }
}
