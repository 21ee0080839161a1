package io.chatplatform.application.session.service;

import io.chatplatform.application.session.RefreshToken;
import io.chatplatform.application.session.SessionId;
import io.chatplatform.application.session.SignedIn;
import io.chatplatform.application.session.port.in.RefreshSession;
import io.chatplatform.application.session.port.out.SessionDirectory;
import io.chatplatform.application.session.port.out.SessionRepository;
import io.chatplatform.application.session.port.out.SessionSignals;
import io.chatplatform.application.session.port.out.TenantRepository;
import io.chatplatform.application.team.port.out.UserRepository;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.tenant.Tenant;
import io.chatplatform.domain.user.User;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

public final class RefreshSessionService implements RefreshSession {
  private final TenantTransaction transaction;
  private final SessionDirectory directory;
  private final SessionRepository sessions;
  private final SessionSignals signals;
  private final TenantRepository tenants;
  private final UserRepository users;
  private final SessionOpener opener;
  private final Clock clock;

  @Inject
  public RefreshSessionService(
      TenantTransaction transaction,
      SessionDirectory directory,
      SessionRepository sessions,
      SessionSignals signals,
      TenantRepository tenants,
      UserRepository users,
      SessionOpener opener,
      Clock clock) {
    this.transaction = transaction;
    this.directory = directory;
    this.sessions = sessions;
    this.signals = signals;
    this.tenants = tenants;
    this.users = users;
    this.opener = opener;
    this.clock = clock;
  }

  @Override
  public SignedIn handle(RefreshToken token) {
    String hash = token.hash();
    Outcome outcome =
        directory
            .tenantOfToken(hash)
            .map(tenant -> transaction.run(tenant, () -> swap(token, hash)))
            .orElseGet(Refused::new);
    return switch (outcome) {
      case Renewed renewed -> renewed.signedIn();
      case Refused refused -> {
        refused.ended().ifPresent(signals::ended);
        throw new Refusal.NotSignedIn("The session has ended. Sign in again.");
      }
    };
  }

  private Outcome swap(RefreshToken token, String hash) {
    SessionRepository.Found found = sessions.lockByToken(hash).orElse(null);
    if (found == null || !found.session().isAlive(clock.instant())) {
      return new Refused();
    }
    if (found.tokenUsed()) {
      sessions.end(found.session().id(), clock.instant());
      return new Refused(Optional.of(found.session().id()));
    }
    Tenant tenant = tenants.get();
    User user = users.find(found.session().userId()).filter(User::isActive).orElse(null);
    if (user == null || !tenant.isActive()) {
      return new Refused();
    }
    return new Renewed(opener.renew(tenant, user, found.session(), token));
  }

  /// A refusal is a result, not an exception: ending a session must be committed.
  private sealed interface Outcome {}

  private record Renewed(SignedIn signedIn) implements Outcome {}

  private record Refused(Optional<SessionId> ended) implements Outcome {
    Refused() {
      this(Optional.empty());
    }
  }
}
