package io.chatplatform.realtime.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chatplatform.application.session.SessionId;
import io.chatplatform.application.session.SessionSettings;
import io.chatplatform.realtime.RedisConnections;
import io.chatplatform.realtime.TestRedis;
import io.chatplatform.realtime.events.RedisSubscriber;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// An ended session is dead at every instance.
class RedisSessionSignalsTest {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final SessionSettings SETTINGS =
      new SessionSettings(Duration.ofMinutes(15), Duration.ofDays(7));
  private final RedisConnections redis = TestRedis.connect();
  private final RedisSubscriber subscriberHere = new RedisSubscriber(redis);
  private final RedisSubscriber subscriberThere = new RedisSubscriber(redis);
  private final RedisSessionSignals here = signals(subscriberHere);
  private final RedisSessionSignals there = signals(subscriberThere);
  private final SessionId session = new SessionId(UUID.randomUUID());
  private final List<SessionId> heardThere = new CopyOnWriteArrayList<>();

  @AfterEach
  void stop() {
    subscriberHere.close();
    subscriberThere.close();
    redis.close();
  }

  @Test
  void anotherInstanceHearsItOnce() {
    start();
    here.ended(session);
    assertThat(here.isEnded(session)).isTrue();
    await().atMost(SOON).until(() -> there.isEnded(session));
    here.ended(session);
    assertThat(heardThere).containsExactly(session);
    assertThat(there.isEnded(new SessionId(UUID.randomUUID()))).isFalse();
  }

  @Test
  void anInstanceThatStartsLaterKnowsItToo() {
    here.ended(session);
    assertThat(signals(new RedisSubscriber(redis)).isEnded(session)).isTrue();
  }

  @Test
  void whatEndedWhileAConnectionWasBrokenIsMadeUpFor() {
    there.listen(heardThere::add);
    // Nobody listens yet: what is told now is missed, as during a break.
    here.ended(session);
    subscriberThere.start();
    await().atMost(SOON).until(() -> there.isEnded(session));
    assertThat(heardThere).containsExactly(session);
  }

  @Test
  void afterABreakItIsHeardAgain() {
    start();
    TestRedis.breakSubscriptions();
    here.ended(session);
    await().atMost(SOON).until(() -> there.isEnded(session));
  }

  private void start() {
    there.listen(heardThere::add);
    subscriberThere.start();
    var probe = new SessionId(UUID.randomUUID());
    await()
        .atMost(SOON)
        .until(() -> {
          here.ended(probe);
          redis.pool().publish("sessions:ended", probe.toString());
          return there.isEnded(probe);
        });
    heardThere.clear();
  }

  private RedisSessionSignals signals(RedisSubscriber subscriber) {
    return new RedisSessionSignals(redis, subscriber, SETTINGS, Clock.systemUTC());
  }
}
