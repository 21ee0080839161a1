package io.chatplatform.bootstrap.wiring;

import dagger.Binds;
import dagger.Module;
import dagger.multibindings.IntoSet;
import io.chatplatform.application.connection.port.out.LoginStates;
import io.chatplatform.application.idempotency.port.out.IdempotencyStore;
import io.chatplatform.application.inbound.port.out.InboundQueue;
import io.chatplatform.application.operations.port.out.HealthProbe;
import io.chatplatform.application.outbound.port.out.SendPacer;
import io.chatplatform.application.realtime.port.out.EventLog;
import io.chatplatform.application.realtime.port.out.EventPublisher;
import io.chatplatform.application.realtime.port.out.PresenceBoard;
import io.chatplatform.application.realtime.port.out.Tickets;
import io.chatplatform.application.security.RateLimiter;
import io.chatplatform.application.session.port.out.SessionSignals;
import io.chatplatform.realtime.RedisProbe;
import io.chatplatform.realtime.cache.RedisIdempotencyStore;
import io.chatplatform.realtime.cache.RedisLoginStates;
import io.chatplatform.realtime.cache.RedisPresenceBoard;
import io.chatplatform.realtime.cache.RedisSessionSignals;
import io.chatplatform.realtime.cache.RedisTickets;
import io.chatplatform.realtime.events.RedisEventLog;
import io.chatplatform.realtime.events.RedisEventPublisher;
import io.chatplatform.realtime.inbound.RedisInboundQueue;
import io.chatplatform.realtime.limits.RedisRateLimiter;
import io.chatplatform.realtime.limits.RedisSendPacer;

/// What is kept in and told through Redis.
@Module
interface RealtimeBindings {
  @Binds
  EventPublisher eventPublisher(RedisEventPublisher publisher);

  @Binds
  EventLog eventLog(RedisEventLog log);

  @Binds
  InboundQueue inboundQueue(RedisInboundQueue queue);

  @Binds
  RateLimiter rateLimiter(RedisRateLimiter limiter);

  @Binds
  SendPacer sendPacer(RedisSendPacer pacer);

  @Binds
  Tickets tickets(RedisTickets tickets);

  @Binds
  LoginStates loginStates(RedisLoginStates states);

  @Binds
  SessionSignals sessionSignals(RedisSessionSignals signals);

  @Binds
  PresenceBoard presenceBoard(RedisPresenceBoard board);

  @Binds
  IdempotencyStore idempotencyStore(RedisIdempotencyStore store);

  @Binds
  @IntoSet
  HealthProbe probe(RedisProbe probe);
}
