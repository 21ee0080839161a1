package io.chatplatform.application.session.service;

import io.chatplatform.application.security.Actor;
import io.chatplatform.application.session.RefreshToken;
import io.chatplatform.application.session.Session;
import io.chatplatform.application.session.SessionId;
import io.chatplatform.application.session.SessionSettings;
import io.chatplatform.application.session.SignedIn;
import io.chatplatform.application.session.port.out.AccessTokens;
import io.chatplatform.application.session.port.out.SessionRepository;
import io.chatplatform.application.transaction.IdSource;
import io.chatplatform.domain.tenant.Tenant;
import io.chatplatform.domain.user.User;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/// Opens a session for a user who has proved who they are; runs inside the tenant's transaction.
public final class SessionOpener {
  private static final int CLIENT_MAX = 300;
  private final SessionRepository sessions;
  private final AccessTokens accessTokens;
  private final SessionSettings settings;
  private final IdSource ids;
  private final Clock clock;

  @Inject
  public SessionOpener(
      SessionRepository sessions,
      AccessTokens accessTokens,
      SessionSettings settings,
      IdSource ids,
      Clock clock) {
    this.sessions = sessions;
    this.accessTokens = accessTokens;
    this.settings = settings;
    this.ids = ids;
    this.clock = clock;
  }

  SignedIn open(Tenant tenant, User user, String client) {
    Instant now = clock.instant();
    Instant expiresAt = now.plus(settings.refreshLifetime());
    var token = RefreshToken.random();
    var session =
        new Session(
            new SessionId(ids.next()),
            user.id(),
            client.length() > CLIENT_MAX ? client.substring(0, CLIENT_MAX) : client,
            now,
            expiresAt,
            Optional.empty());
    sessions.insert(session, token.hash());
    return signedIn(tenant, user, session.id(), token, expiresAt);
  }

  SignedIn renew(Tenant tenant, User user, Session session, RefreshToken used) {
    Instant now = clock.instant();
    Instant expiresAt = now.plus(settings.refreshLifetime());
    var token = RefreshToken.random();
    sessions.rotate(session.id(), used.hash(), token.hash(), now, expiresAt);
    return signedIn(tenant, user, session.id(), token, expiresAt);
  }

  private SignedIn signedIn(
      Tenant tenant, User user, SessionId session, RefreshToken token, Instant expiresAt) {
    String access = accessTokens.issue(new Actor(tenant.id(), user.id(), session, user.role()));
    return new SignedIn(tenant, user, session, access, token, expiresAt);
  }
}
