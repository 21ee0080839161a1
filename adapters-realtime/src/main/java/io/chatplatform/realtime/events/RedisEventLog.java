package io.chatplatform.realtime.events;

import io.chatplatform.application.realtime.StoredEvent;
import io.chatplatform.application.realtime.port.out.EventLog;
import io.chatplatform.domain.event.Cursor;
import io.chatplatform.domain.tenant.TenantId;
import io.chatplatform.realtime.RedisConnections;
import io.chatplatform.realtime.RedisKeys;
import io.chatplatform.realtime.RedisScript;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.exceptions.JedisException;

/// Reads the tenant's stream. A cursor is gapless when its own entry is still held: then all after
/// it are, too. So that a tenant without events has a cursor, an empty stream begins with an entry
/// that says only that.
public final class RedisEventLog implements EventLog {
  private static final RedisScript HEAD = RedisScript.load("head");
  private final RedisConnections redis;
  private final RedisSubscriber subscriber;
  private final Clock clock;

  @Inject
  public RedisEventLog(RedisConnections redis, RedisSubscriber subscriber, Clock clock) {
    this.redis = redis;
    this.subscriber = subscriber;
    this.clock = clock;
  }

  /// `START` while Redis is away; going on from there leads to a resync.
  @Override
  public Cursor head(TenantId tenant) {
    try {
      String now = clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
      return Cursor.parse(
          String.valueOf(redis.run(HEAD, List.of(RedisKeys.events(tenant)), List.of(now))));
    } catch (JedisException away) {
      return Cursor.START;
    }
  }

  @Override
  public Replay after(TenantId tenant, Cursor cursor, int limit) {
    try {
      String id = cursor.toString();
      var entries =
          redis
              .pool()
              .xrange(
                  RedisKeys.events(tenant), new StreamEntryID(id), (StreamEntryID) null, limit + 1);
      boolean isHeld = !entries.isEmpty() && entries.getFirst().getID().toString().equals(id);
      if (!isHeld) {
        return new Replay(List.of(), false);
      }
      List<StoredEvent> events =
          entries.stream()
              .skip(1)
              .map(entry -> EventMessage.ofEntry(entry.getID().toString(), entry.getFields()))
              .filter(event -> !event.type().equals(EventMessage.START))
              .toList();
      return new Replay(events, true);
    } catch (JedisException away) {
      return new Replay(List.of(), false);
    }
  }

  @Override
  public AutoCloseable listen(TenantId tenant, Consumer<StoredEvent> listener, Runnable onGap) {
    return subscriber.listen(RedisKeys.live(tenant), new RedisSubscriber.Listener(listener, onGap));
  }
}
