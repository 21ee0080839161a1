package io.chatplatform.application.session.service;

import io.chatplatform.application.security.Actor;
import io.chatplatform.application.session.port.in.Authenticate;
import io.chatplatform.application.session.port.out.AccessTokens;
import io.chatplatform.application.session.port.out.SessionSignals;
import jakarta.inject.Inject;
import java.util.Optional;

public final class AuthenticateService implements Authenticate {
  private final AccessTokens tokens;
  private final SessionSignals signals;

  @Inject
  public AuthenticateService(AccessTokens tokens, SessionSignals signals) {
    this.tokens = tokens;
    this.signals = signals;
  }

  @Override
  public Optional<Actor> byAccessToken(String token) {
    return tokens.verify(token).filter(actor -> !signals.isEnded(actor.sessionId()));
  }
}
