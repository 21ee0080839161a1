package io.chatplatform.application.team.service;

import io.chatplatform.application.realtime.port.out.EventPublisher;
import io.chatplatform.application.session.SessionId;
import io.chatplatform.application.session.port.out.SessionRepository;
import io.chatplatform.application.session.port.out.SessionSignals;
import io.chatplatform.application.team.port.in.ChangeUser;
import io.chatplatform.application.team.port.out.UserRepository;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.event.TenantEvent;
import io.chatplatform.domain.user.Role;
import io.chatplatform.domain.user.User;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

public final class ChangeUserService implements ChangeUser {
  private final TenantTransaction transaction;
  private final UserRepository users;
  private final SessionRepository sessions;
  private final SessionSignals signals;
  private final EventPublisher events;
  private final Clock clock;

  @Inject
  public ChangeUserService(
      TenantTransaction transaction,
      UserRepository users,
      SessionRepository sessions,
      SessionSignals signals,
      EventPublisher events,
      Clock clock) {
    this.transaction = transaction;
    this.users = users;
    this.sessions = sessions;
    this.signals = signals;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public User handle(Command command) {
    var actor = command.actor();
    actor.requireManager();
    Changed changed = transaction.run(actor.tenantId(), () -> change(command));
    changed.ended().forEach(signals::ended);
    events.publish(actor.tenantId(), List.of(new TenantEvent.UserUpdated(changed.user(), false)));
    return changed.user();
  }

  private Changed change(Command command) {
    User user = users.find(command.userId()).orElseThrow(() -> new Refusal.NotFound("user"));
    Role role = command.role().orElse(user.role());
    boolean active = command.isActive().orElse(user.isActive());
    TeamRules.requireMayManage(command.actor(), user.role());
    TeamRules.requireMayManage(command.actor(), role);
    if (role != Role.OWNER || !active) {
      TeamRules.requireAnotherOwner(users, user);
    }
    Instant now = clock.instant();
    var name =
        new User.Name(
            command.firstName().orElse(user.name().first()),
            command.lastName().orElse(user.name().last()));
    User changed = user.named(name, now).withRole(role, now).active(active, now);
    users.update(changed);
    boolean rightsChanged = role != user.role() || active != user.isActive();
    return new Changed(
        changed, rightsChanged ? sessions.endAllOf(user.id(), Optional.empty(), now) : List.of());
  }

  private record Changed(User user, List<SessionId> ended) {}
}
