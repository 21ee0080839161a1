package io.chatplatform.realtime.cache;

import io.chatplatform.application.connection.LoginAttempt;
import io.chatplatform.application.connection.port.out.LoginStates;
import io.chatplatform.application.security.Actor;
import io.chatplatform.application.session.RefreshToken;
import io.chatplatform.application.session.SessionId;
import io.chatplatform.application.transaction.StoreUnavailable;
import io.chatplatform.domain.channel.ChannelId;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.tenant.TenantId;
import io.chatplatform.domain.user.Role;
import io.chatplatform.domain.user.UserId;
import io.chatplatform.realtime.RedisConnections;
import io.chatplatform.realtime.RedisKeys;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.SetParams;

/// States under their hash, taken away when they come back (GETDEL). Without Redis nobody can log
/// in at a platform: `StoreUnavailable`.
public final class RedisLoginStates implements LoginStates {
  private static final String NONE = "-";
  private final RedisConnections redis;

  @Inject
  public RedisLoginStates(RedisConnections redis) {
    this.redis = redis;
  }

  @Override
  public String issue(LoginAttempt attempt) {
    RefreshToken state = RefreshToken.random();
    Actor actor = attempt.actor();
    String value =
        String.join(
            " ",
            actor.tenantId().toString(),
            actor.userId().toString(),
            actor.sessionId().toString(),
            actor.role().name(),
            attempt.channel().value(),
            attempt.reconnects().map(ConnectionId::toString).orElse(NONE),
            attempt.browserKeyHash(),
            attempt.callback().toString());
    String key = RedisKeys.login(state.hash());
    var lifetime = SetParams.setParams().px(LIFETIME.toMillis());
    asked(() -> Optional.ofNullable(redis.pool().set(key, value, lifetime)));
    return state.value();
  }

  @Override
  public Optional<LoginAttempt> redeem(String state) {
    String key = RedisKeys.login(new RefreshToken(state).hash());
    return asked(() -> Optional.ofNullable(redis.pool().getDel(key))).map(RedisLoginStates::read);
  }

  private static LoginAttempt read(String value) {
    String[] parts = value.split(" ", -1);
    return new LoginAttempt(
        new Actor(
            new TenantId(UUID.fromString(parts[0])),
            new UserId(UUID.fromString(parts[1])),
            new SessionId(UUID.fromString(parts[2])),
            Role.valueOf(parts[3])),
        new ChannelId(parts[4]),
        Optional.of(parts[5])
            .filter(id -> !id.equals(NONE))
            .map(id -> new ConnectionId(UUID.fromString(id))),
        parts[6],
        URI.create(parts[7]));
  }

  private static Optional<String> asked(Supplier<Optional<String>> question) {
    try {
      return question.get();
    } catch (JedisException away) {
      throw new StoreUnavailable("keeping the state of a log-in failed", away);
    }
  }
}
