package io.chatplatform.application.session.service;

import io.chatplatform.application.security.PasswordHasher;
import io.chatplatform.application.security.RateLimiter;
import io.chatplatform.application.session.SignedIn;
import io.chatplatform.application.session.port.in.Register;
import io.chatplatform.application.session.port.out.TenantRepository;
import io.chatplatform.application.session.port.out.UserDirectory;
import io.chatplatform.application.team.port.out.UserRepository;
import io.chatplatform.application.transaction.IdSource;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.tenant.Tenant;
import io.chatplatform.domain.tenant.TenantId;
import io.chatplatform.domain.user.EmailAddress;
import io.chatplatform.domain.user.Password;
import io.chatplatform.domain.user.Role;
import io.chatplatform.domain.user.User;
import io.chatplatform.domain.user.UserId;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

public final class RegisterService implements Register {
  private static final int PER_ADDRESS = 300;
  private static final Duration WINDOW = Duration.ofHours(1);
  private static final int SUBDOMAIN_STEM_MAX = 40;
  private final TenantTransaction transaction;
  private final TenantRepository tenants;
  private final UserRepository users;
  private final UserDirectory directory;
  private final PasswordHasher hasher;
  private final RateLimiter limiter;
  private final SessionOpener opener;
  private final IdSource ids;
  private final Clock clock;

  @Inject
  public RegisterService(
      TenantTransaction transaction,
      TenantRepository tenants,
      UserRepository users,
      UserDirectory directory,
      PasswordHasher hasher,
      RateLimiter limiter,
      SessionOpener opener,
      IdSource ids,
      Clock clock) {
    this.transaction = transaction;
    this.tenants = tenants;
    this.users = users;
    this.directory = directory;
    this.hasher = hasher;
    this.limiter = limiter;
    this.opener = opener;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public SignedIn handle(Command command) {
    limiter
        .hit("register:" + command.address(), PER_ADDRESS, WINDOW)
        .ifPresent(wait -> {
          throw new Refusal.TooMany("Too many registrations from your address.", wait);
        });
    var email = new EmailAddress(command.email());
    var password = Password.chosen("password", command.password());
    Instant now = clock.instant();
    var tenantId = new TenantId(ids.next());
    var tenant =
        Tenant.open(tenantId, command.tenantName(), subdomain(command.tenantName(), tenantId), now);
    var name = new User.Name(command.firstName(), command.lastName());
    var owner = User.join(new UserId(ids.next()), email, name, Role.OWNER, now);
    if (directory.find(email).isPresent()) {
      throw taken();
    }
    String hash = hasher.hash(password);
    return transaction.run(
        tenantId,
        () -> {
          if (!tenants.insert(tenant)) {
            throw new IllegalStateException("subdomain taken: " + tenant.subdomain());
          }
          users.insert(owner, hash);
          if (!directory.claim(email, tenantId, owner.id())) {
            throw taken();
          }
          return opener.open(tenant, owner, command.client());
        });
  }

  /// Readable, and unique by the end of the tenant's id, which is random.
  private static String subdomain(String name, TenantId id) {
    String ascii =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    String stem =
        ascii.length() > SUBDOMAIN_STEM_MAX ? ascii.substring(0, SUBDOMAIN_STEM_MAX) : ascii;
    String text = id.toString();
    return (stem.isEmpty() ? "tenant" : stem) + "-" + text.substring(text.length() - 8);
  }

  private static Refusal taken() {
    return new Refusal.Conflict("email_taken", "This e-mail address already has an account.");
  }
}
