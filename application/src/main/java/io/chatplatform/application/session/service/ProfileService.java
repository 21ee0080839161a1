package io.chatplatform.application.session.service;

import io.chatplatform.application.realtime.port.out.EventPublisher;
import io.chatplatform.application.security.Actor;
import io.chatplatform.application.security.PasswordHasher;
import io.chatplatform.application.security.RateLimiter;
import io.chatplatform.application.session.SessionId;
import io.chatplatform.application.session.port.in.ChangeProfile;
import io.chatplatform.application.session.port.in.FindProfile;
import io.chatplatform.application.session.port.out.SessionRepository;
import io.chatplatform.application.session.port.out.SessionSignals;
import io.chatplatform.application.session.port.out.TenantRepository;
import io.chatplatform.application.team.port.out.UserRepository;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.event.TenantEvent;
import io.chatplatform.domain.user.Password;
import io.chatplatform.domain.user.User;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

public final class ProfileService implements FindProfile, ChangeProfile {
  private static final int PASSWORD_TRIES = 10;
  private static final Duration WINDOW = Duration.ofMinutes(10);
  private final TenantTransaction transaction;
  private final TenantRepository tenants;
  private final UserRepository users;
  private final SessionRepository sessions;
  private final SessionSignals signals;
  private final PasswordHasher hasher;
  private final RateLimiter limiter;
  private final EventPublisher events;
  private final Clock clock;

  @Inject
  public ProfileService(
      TenantTransaction transaction,
      TenantRepository tenants,
      UserRepository users,
      SessionRepository sessions,
      SessionSignals signals,
      PasswordHasher hasher,
      RateLimiter limiter,
      EventPublisher events,
      Clock clock) {
    this.transaction = transaction;
    this.tenants = tenants;
    this.users = users;
    this.sessions = sessions;
    this.signals = signals;
    this.hasher = hasher;
    this.limiter = limiter;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public Profile find(Actor actor) {
    return transaction.run(actor.tenantId(), () -> new Profile(user(actor), tenants.get()));
  }

  @Override
  public User handle(Command command) {
    Actor actor = command.actor();
    Optional<String> newHash = command.newPassword().map(chosen -> checkedHash(command, chosen));
    Changed changed = transaction.run(actor.tenantId(), () -> change(command, newHash));
    changed.ended().forEach(signals::ended);
    events.publish(actor.tenantId(), List.of(new TenantEvent.UserUpdated(changed.user(), false)));
    return changed.user();
  }

  /// The new password's hash, once the current one was given rightly. Hashing stays outside of the
  /// transaction.
  private String checkedHash(Command command, String chosen) {
    Actor actor = command.actor();
    var password = Password.chosen("newPassword", chosen);
    var current =
        new Password(
            command
                .currentPassword()
                .orElseThrow(() -> new Refusal.Unacceptable("currentPassword", "must be given")));
    limiter
        .hit("password:" + actor.userId(), PASSWORD_TRIES, WINDOW)
        .ifPresent(wait -> {
          throw new Refusal.TooMany("Too many attempts. Wait a moment and try again.", wait);
        });
    String known = transaction.run(actor.tenantId(), () -> users.passwordHash(user(actor).id()));
    if (!hasher.matches(current, known)) {
      throw new Refusal.Unacceptable("currentPassword", "is wrong");
    }
    return hasher.hash(password);
  }

  private Changed change(Command command, Optional<String> newHash) {
    User user = user(command.actor());
    var name =
        new User.Name(
            command.firstName().orElse(user.name().first()),
            command.lastName().orElse(user.name().last()));
    User renamed = user.named(name, clock.instant());
    users.update(renamed);
    if (newHash.isEmpty()) {
      return new Changed(renamed, List.of());
    }
    users.setPasswordHash(user.id(), newHash.get());
    Optional<SessionId> own = Optional.of(command.actor().sessionId());
    return new Changed(renamed, sessions.endAllOf(user.id(), own, clock.instant()));
  }

  private User user(Actor actor) {
    return users
        .find(actor.userId())
        .orElseThrow(() -> new Refusal.NotSignedIn("This account is gone."));
  }

  private record Changed(User user, List<SessionId> ended) {}
}
