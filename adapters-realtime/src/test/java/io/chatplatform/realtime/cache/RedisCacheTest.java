package io.chatplatform.realtime.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatplatform.application.connection.LoginAttempt;
import io.chatplatform.application.idempotency.port.out.IdempotencyStore.Answer;
import io.chatplatform.application.idempotency.port.out.IdempotencyStore.Begun;
import io.chatplatform.application.security.Actor;
import io.chatplatform.application.session.SessionId;
import io.chatplatform.application.transaction.StoreUnavailable;
import io.chatplatform.domain.channel.ChannelId;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.tenant.TenantId;
import io.chatplatform.domain.user.Role;
import io.chatplatform.domain.user.UserId;
import io.chatplatform.realtime.RedisConnections;
import io.chatplatform.realtime.TestRedis;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Tickets, answers by idempotency key, and who is there.
class RedisCacheTest {
  private final RedisConnections redis = TestRedis.connect();
  private final TenantId tenant = new TenantId(UUID.randomUUID());
  private final UserId user = new UserId(UUID.randomUUID());
  private final String key = UUID.randomUUID().toString();

  @AfterEach
  void stop() {
    redis.close();
  }

  @Test
  void aTicketIsGoodOnceAtAnyInstance() {
    var actor = new Actor(tenant, user, new SessionId(UUID.randomUUID()), Role.AGENT);
    String ticket = new RedisTickets(redis).issue(actor);
    assertThat(new RedisTickets(redis).redeem(ticket)).contains(actor);
    assertThat(new RedisTickets(redis).redeem(ticket)).isEmpty();
    assertThat(new RedisTickets(redis).redeem("made up")).isEmpty();
  }

  @Test
  void aLoginStateIsGoodOnceAtAnyInstance() {
    var actor = new Actor(tenant, user, new SessionId(UUID.randomUUID()), Role.ADMIN);
    var callback = URI.create("https://inbox.example/api/auth/pigeon/callback");
    for (var reconnects :
        List.of(Optional.<ConnectionId>empty(), Optional.of(new ConnectionId(UUID.randomUUID())))) {
      var attempt = new LoginAttempt(actor, new ChannelId("pigeon"), reconnects, "hash", callback);
      String state = new RedisLoginStates(redis).issue(attempt);
      assertThat(new RedisLoginStates(redis).redeem(state)).contains(attempt);
      assertThat(new RedisLoginStates(redis).redeem(state)).isEmpty();
    }
    assertThat(new RedisLoginStates(redis).redeem("made up")).isEmpty();
    try (var away = TestRedis.away()) {
      assertThatThrownBy(() -> new RedisLoginStates(away).redeem("any"))
          .isInstanceOf(StoreUnavailable.class);
    }
  }

  @Test
  void theSameKeyGivesTheFirstAnswerAgain() {
    var store = new RedisIdempotencyStore(redis);
    var answer = new Answer(201, "{\"a\":\n1}", Optional.of("/api/x/1"));
    assertThat(store.begin("scope", key, "print")).isInstanceOf(Begun.New.class);
    assertThat(store.begin("scope", key, "print")).isInstanceOf(Begun.Running.class);
    store.finish("scope", key, "print", answer);
    assertThat(store.begin("scope", key, "print")).isEqualTo(new Begun.Done(answer));
    assertThat(store.begin("scope", key, "other")).isInstanceOf(Begun.Different.class);
    assertThat(store.begin("another scope", key, "other")).isInstanceOf(Begun.New.class);
  }

  @Test
  void aRequestThatFailedMayBeTriedAgain() {
    var store = new RedisIdempotencyStore(redis);
    store.begin("scope", key, "print");
    store.forget("scope", key);
    assertThat(store.begin("scope", key, "print")).isInstanceOf(Begun.New.class);
  }

  @Test
  void withoutRedisRequestsRunUnremembered() {
    try (var away = TestRedis.away()) {
      var store = new RedisIdempotencyStore(away);
      assertThat(store.begin("scope", key, "print")).isInstanceOf(Begun.New.class);
      store.finish("scope", key, "print", new Answer(200, "{}", Optional.empty()));
      store.forget("scope", key);
    }
  }

  @Test
  void aUserIsThereUntilTheLastClientOfAllInstancesLeft() {
    var here = new RedisPresenceBoard(redis);
    var there = new RedisPresenceBoard(redis);
    assertThat(here.arrived(tenant, user)).isTrue();
    assertThat(here.arrived(tenant, user)).isFalse();
    assertThat(there.arrived(tenant, user)).isFalse();
    assertThat(here.left(tenant, user)).isFalse();
    assertThat(here.left(tenant, user)).isFalse();
    assertThat(there.present(tenant)).containsExactly(user);
    assertThat(there.left(tenant, user)).isTrue();
    assertThat(here.present(tenant)).isEmpty();
  }

  @Test
  void anInstanceThatStopsTakesItsClientsAlong() {
    var here = new RedisPresenceBoard(redis);
    here.start();
    here.arrived(tenant, user);
    here.close();
    assertThat(new RedisPresenceBoard(redis).present(tenant)).isEmpty();
  }
}
