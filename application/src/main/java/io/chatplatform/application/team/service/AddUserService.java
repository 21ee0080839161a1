package io.chatplatform.application.team.service;

import io.chatplatform.application.realtime.port.out.EventPublisher;
import io.chatplatform.application.security.PasswordHasher;
import io.chatplatform.application.session.port.out.UserDirectory;
import io.chatplatform.application.team.port.in.AddUser;
import io.chatplatform.application.team.port.out.UserRepository;
import io.chatplatform.application.transaction.IdSource;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.event.TenantEvent;
import io.chatplatform.domain.user.EmailAddress;
import io.chatplatform.domain.user.Password;
import io.chatplatform.domain.user.User;
import io.chatplatform.domain.user.UserId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

public final class AddUserService implements AddUser {
  private final TenantTransaction transaction;
  private final UserRepository users;
  private final UserDirectory directory;
  private final PasswordHasher hasher;
  private final EventPublisher events;
  private final IdSource ids;
  private final Clock clock;

  @Inject
  public AddUserService(
      TenantTransaction transaction,
      UserRepository users,
      UserDirectory directory,
      PasswordHasher hasher,
      EventPublisher events,
      IdSource ids,
      Clock clock) {
    this.transaction = transaction;
    this.users = users;
    this.directory = directory;
    this.hasher = hasher;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public User handle(Command command) {
    var actor = command.actor();
    actor.requireManager();
    TeamRules.requireMayManage(actor, command.role());
    var email = new EmailAddress(command.email());
    var name = new User.Name(command.firstName(), command.lastName());
    User user = User.join(new UserId(ids.next()), email, name, command.role(), clock.instant());
    String hash = hasher.hash(Password.chosen("password", command.password()));
    transaction.run(
        actor.tenantId(),
        () -> {
          users.insert(user, hash);
          if (!directory.claim(email, actor.tenantId(), user.id())) {
            throw new Refusal.Conflict(
                "email_taken", "This e-mail address already has an account.");
          }
        });
    events.publish(actor.tenantId(), List.of(new TenantEvent.UserUpdated(user, false)));
    return user;
  }
}
