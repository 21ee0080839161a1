package io.chatplatform.application.session.service;

import io.chatplatform.application.security.PasswordHasher;
import io.chatplatform.application.security.RateLimiter;
import io.chatplatform.application.session.SignedIn;
import io.chatplatform.application.session.port.in.LogIn;
import io.chatplatform.application.session.port.out.TenantRepository;
import io.chatplatform.application.session.port.out.UserDirectory;
import io.chatplatform.application.team.port.out.UserRepository;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.tenant.Tenant;
import io.chatplatform.domain.user.EmailAddress;
import io.chatplatform.domain.user.Password;
import io.chatplatform.domain.user.User;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

public final class LogInService implements LogIn {
  private static final int PER_ADDRESS = 100;
  private static final int PER_ACCOUNT = 10;
  private static final Duration WINDOW = Duration.ofMinutes(10);
  private final TenantTransaction transaction;
  private final TenantRepository tenants;
  private final UserRepository users;
  private final UserDirectory directory;
  private final PasswordHasher hasher;
  private final RateLimiter limiter;
  private final SessionOpener opener;

  @Inject
  public LogInService(
      TenantTransaction transaction,
      TenantRepository tenants,
      UserRepository users,
      UserDirectory directory,
      PasswordHasher hasher,
      RateLimiter limiter,
      SessionOpener opener) {
    this.transaction = transaction;
    this.tenants = tenants;
    this.users = users;
    this.directory = directory;
    this.hasher = hasher;
    this.limiter = limiter;
    this.opener = opener;
  }

  @Override
  public SignedIn handle(Command command) {
    String account = "login:account:" + command.email().strip().toLowerCase(Locale.ROOT);
    limit("login:address:" + command.address(), PER_ADDRESS);
    limit(account, PER_ACCOUNT);
    var password = new Password(command.password());
    Candidate candidate = find(command.email()).orElse(null);
    if (candidate == null) {
      hasher.pretend(password);
      throw wrong();
    }
    if (!hasher.matches(password, candidate.hash()) || !candidate.maySignIn()) {
      throw wrong();
    }
    limiter.reset(account);
    return transaction.run(
        candidate.tenant().id(),
        () -> opener.open(candidate.tenant(), candidate.user(), command.client()));
  }

  private Optional<Candidate> find(String email) {
    EmailAddress address;
    try {
      address = new EmailAddress(email);
    } catch (Refusal.Unacceptable notAnAddress) {
      return Optional.empty();
    }
    return directory
        .find(address)
        .flatMap(entry ->
            transaction.run(
                entry.tenantId(),
                () ->
                    users
                        .find(entry.userId())
                        .map(user ->
                            new Candidate(tenants.get(), user, users.passwordHash(user.id())))));
  }

  private void limit(String bucket, int times) {
    limiter
        .hit(bucket, times, WINDOW)
        .ifPresent(wait -> {
          throw new Refusal.TooMany(
              "Too many attempts to sign in. Wait a moment and try again.", wait);
        });
  }

  private static Refusal wrong() {
    return new Refusal.NotSignedIn("The e-mail address or the password is wrong.");
  }

  private record Candidate(Tenant tenant, User user, String hash) {
    boolean maySignIn() {
      return tenant.isActive() && user.isActive();
    }
  }
}
