package io.chatplatform.realtime.limits;

import io.chatplatform.application.outbound.port.out.SendPacer;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.realtime.RedisConnections;
import io.chatplatform.realtime.RedisKeys;
import io.chatplatform.realtime.RedisScript;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.SetParams;

/// Lanes kept in Redis. While it is away, an instance gives one place after the other, each after
/// its lane's interval: without bursts, so that several instances stay near the limit.
@Singleton
public final class RedisSendPacer implements SendPacer {
  private static final RedisScript PACE = RedisScript.load("pace");
  private static final String REST = "rest";
  private final RedisConnections redis;
  private final OwnLanes own = new OwnLanes();

  @Inject
  public RedisSendPacer(RedisConnections redis) {
    this.redis = redis;
  }

  @Override
  public Optional<Duration> take(ConnectionId connection, List<Lane> lanes) {
    List<String> keys = new ArrayList<>();
    List<String> arguments = new ArrayList<>();
    keys.add(RedisKeys.pace(connection, REST));
    for (Lane lane : lanes) {
      keys.add(RedisKeys.pace(connection, lane.name()));
      arguments.add(Long.toString(lane.pace().interval().toNanos() / 1_000));
      arguments.add(Integer.toString(lane.pace().burst()));
    }
    try {
      long millis = redis.run(PACE, keys, arguments) instanceof Long value ? value : 0;
      return millis > 0 ? Optional.of(Duration.ofMillis(millis)) : Optional.empty();
    } catch (JedisException away) {
      return own.take(connection, lanes);
    }
  }

  @Override
  public void rest(ConnectionId connection, Duration time) {
    own.rest(connection, time);
    try {
      redis
          .pool()
          .set(
              RedisKeys.pace(connection, REST),
              "1",
              SetParams.setParams().px(Math.max(1, time.toMillis())));
    } catch (JedisException away) {
      return;
    }
  }
}
