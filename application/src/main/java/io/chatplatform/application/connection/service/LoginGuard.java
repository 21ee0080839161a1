package io.chatplatform.application.connection.service;

import io.chatplatform.application.connection.LoginAttempt;
import io.chatplatform.application.connection.port.in.FinishLogin;
import io.chatplatform.application.security.Actor;
import io.chatplatform.application.session.RefreshToken;
import io.chatplatform.application.session.port.out.SessionSignals;
import io.chatplatform.application.team.port.out.UserRepository;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.user.User;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// Whoever comes back from a platform's dialog must be who set out: the same session, or at least
/// the same browser while that session lives (its access token may have expired meanwhile).
public final class LoginGuard {
  private final SessionSignals signals;
  private final TenantTransaction transaction;
  private final UserRepository users;

  @Inject
  public LoginGuard(SessionSignals signals, TenantTransaction transaction, UserRepository users) {
    this.signals = signals;
    this.transaction = transaction;
    this.users = users;
  }

  boolean mayFinish(LoginAttempt attempt, FinishLogin.Command command) {
    Actor actor = attempt.actor();
    boolean isSame =
        command
            .caller()
            .map(caller -> caller.sessionId().equals(actor.sessionId()))
            .orElseGet(() -> isSameBrowser(attempt, command));
    return isSame && !signals.isEnded(actor.sessionId()) && isStillManager(actor);
  }

  private static boolean isSameBrowser(LoginAttempt attempt, FinishLogin.Command command) {
    return command
        .browserKey()
        .map(key ->
            MessageDigest.isEqual(
                bytes(new RefreshToken(key).hash()), bytes(attempt.browserKeyHash())))
        .orElse(false);
  }

  private boolean isStillManager(Actor actor) {
    return transaction
        .run(actor.tenantId(), () -> users.find(actor.userId()))
        .filter(User::isActive)
        .filter(user -> user.role().managesTeam())
        .isPresent();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
