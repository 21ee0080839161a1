package io.chatplatform.realtime.cache;

import io.chatplatform.application.realtime.port.out.Tickets;
import io.chatplatform.application.security.Actor;
import io.chatplatform.application.session.RefreshToken;
import io.chatplatform.application.session.SessionId;
import io.chatplatform.domain.tenant.TenantId;
import io.chatplatform.domain.user.Role;
import io.chatplatform.domain.user.UserId;
import io.chatplatform.realtime.RedisConnections;
import io.chatplatform.realtime.RedisKeys;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import redis.clients.jedis.params.SetParams;

/// Tickets under their hash, taken away when they are used (GETDEL).
public final class RedisTickets implements Tickets {
  private final RedisConnections redis;

  @Inject
  public RedisTickets(RedisConnections redis) {
    this.redis = redis;
  }

  @Override
  public String issue(Actor actor) {
    RefreshToken ticket = RefreshToken.random();
    String who =
        String.join(
            " ",
            actor.tenantId().toString(),
            actor.userId().toString(),
            actor.sessionId().toString(),
            actor.role().name());
    redis
        .pool()
        .set(RedisKeys.ticket(ticket.hash()), who, SetParams.setParams().px(LIFETIME.toMillis()));
    return ticket.value();
  }

  @Override
  public Optional<Actor> redeem(String ticket) {
    String who = redis.pool().getDel(RedisKeys.ticket(new RefreshToken(ticket).hash()));
    if (who == null) {
      return Optional.empty();
    }
    String[] parts = who.split(" ", -1);
    return Optional.of(
        new Actor(
            new TenantId(UUID.fromString(parts[0])),
            new UserId(UUID.fromString(parts[1])),
            new SessionId(UUID.fromString(parts[2])),
            Role.valueOf(parts[3])));
  }
}
