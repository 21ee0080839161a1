package io.chatplatform.application.session.service;

import io.chatplatform.application.security.Actor;
import io.chatplatform.application.session.port.in.LogOut;
import io.chatplatform.application.session.port.out.SessionRepository;
import io.chatplatform.application.session.port.out.SessionSignals;
import io.chatplatform.application.transaction.TenantTransaction;
import jakarta.inject.Inject;
import java.time.Clock;

public final class LogOutService implements LogOut {
  private final TenantTransaction transaction;
  private final SessionRepository sessions;
  private final SessionSignals signals;
  private final Clock clock;

  @Inject
  public LogOutService(
      TenantTransaction transaction,
      SessionRepository sessions,
      SessionSignals signals,
      Clock clock) {
    this.transaction = transaction;
    this.sessions = sessions;
    this.signals = signals;
    this.clock = clock;
  }

  @Override
  public void handle(Actor actor) {
    transaction.run(actor.tenantId(), () -> sessions.end(actor.sessionId(), clock.instant()));
    signals.ended(actor.sessionId());
  }
}
