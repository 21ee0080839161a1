package io.chatplatform.realtime.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chatplatform.application.outbound.port.out.SendPacer;
import io.chatplatform.application.outbound.port.out.SendPacer.Lane;
import io.chatplatform.domain.channel.Pace;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.realtime.RedisConnections;
import io.chatplatform.realtime.TestRedis;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Places in lanes, for all instances together or for one alone.
class RedisSendPacerTest {
  private static final Duration LONG = Duration.ofSeconds(30);
  private final RedisConnections redis = TestRedis.connect();
  private final SendPacer pacer = new RedisSendPacer(redis);
  private final ConnectionId connection = new ConnectionId(UUID.randomUUID());

  @AfterEach
  void stop() {
    redis.close();
  }

  @Test
  void aBurstIsGivenToAllInstancesTogetherThenTheIntervalCounts() {
    var other = new RedisSendPacer(redis);
    var lanes = List.of(new Lane("account", new Pace(LONG, 2)));

    assertThat(pacer.take(connection, lanes)).isEmpty();
    assertThat(other.take(connection, lanes)).isEmpty();
    assertThat(pacer.take(connection, lanes).orElseThrow()).isBetween(LONG.minusSeconds(10), LONG);
    assertThat(other.take(new ConnectionId(UUID.randomUUID()), lanes)).isEmpty();
  }

  @Test
  void aPlaceComesBackWithTime() {
    var lanes = List.of(new Lane("account", new Pace(Duration.ofMillis(200), 1)));
    assertThat(pacer.take(connection, lanes)).isEmpty();
    assertThat(pacer.take(connection, lanes)).isPresent();
    await().atMost(Duration.ofSeconds(5)).until(() -> pacer.take(connection, lanes).isEmpty());
  }

  @Test
  void whoFindsOneLaneFullTakesNoPlaceInTheOthers() {
    var full = new Lane("customer:1", new Pace(LONG, 1));
    var account = new Lane("account", new Pace(LONG, 2));
    assertThat(pacer.take(connection, List.of(account, full))).isEmpty();
    assertThat(pacer.take(connection, List.of(account, full))).isPresent();
    assertThat(pacer.take(connection, List.of(account))).isEmpty();
    assertThat(pacer.take(connection, List.of(account))).isPresent();
  }

  @Test
  void aRestingConnectionGivesNoPlace() {
    pacer.rest(connection, LONG);
    assertThat(pacer.take(connection, List.of()).orElseThrow())
        .isBetween(LONG.minusSeconds(10), LONG);
  }

  @Test
  void withoutRedisAnInstancePacesItself() {
    try (var away = TestRedis.away()) {
      var alone = new RedisSendPacer(away);
      var lanes = List.of(new Lane("account", new Pace(LONG, 5)));
      assertThat(alone.take(connection, lanes)).isEmpty();
      assertThat(alone.take(connection, lanes)).isPresent();
      var other = new ConnectionId(UUID.randomUUID());
      alone.rest(other, LONG);
      assertThat(alone.take(other, List.of())).isPresent();
    }
  }
}
