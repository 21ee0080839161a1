package io.chatplatform.application.team.service;

import io.chatplatform.application.chat.port.out.ChatRepository;
import io.chatplatform.application.realtime.port.out.EventPublisher;
import io.chatplatform.application.security.Actor;
import io.chatplatform.application.session.SessionId;
import io.chatplatform.application.session.port.out.SessionRepository;
import io.chatplatform.application.session.port.out.SessionSignals;
import io.chatplatform.application.session.port.out.UserDirectory;
import io.chatplatform.application.team.port.in.RemoveUser;
import io.chatplatform.application.team.port.out.UserRepository;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.event.TenantEvent;
import io.chatplatform.domain.user.User;
import io.chatplatform.domain.user.UserId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

public final class RemoveUserService implements RemoveUser {
  private final TenantTransaction transaction;
  private final UserRepository users;
  private final UserDirectory directory;
  private final SessionRepository sessions;
  private final SessionSignals signals;
  private final ChatRepository chats;
  private final EventPublisher events;
  private final Clock clock;

  @Inject
  public RemoveUserService(
      TenantTransaction transaction,
      UserRepository users,
      UserDirectory directory,
      SessionRepository sessions,
      SessionSignals signals,
      ChatRepository chats,
      EventPublisher events,
      Clock clock) {
    this.transaction = transaction;
    this.users = users;
    this.directory = directory;
    this.sessions = sessions;
    this.signals = signals;
    this.chats = chats;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public void handle(Actor actor, UserId userId) {
    actor.requireManager();
    Removed removed = transaction.run(actor.tenantId(), () -> remove(actor, userId));
    removed.ended().forEach(signals::ended);
    events.publish(actor.tenantId(), removed.events());
  }

  private Removed remove(Actor actor, UserId userId) {
    User user = users.find(userId).orElseThrow(() -> new Refusal.NotFound("user"));
    TeamRules.requireMayManage(actor, user.role());
    TeamRules.requireAnotherOwner(users, user);
    var ended = sessions.endAllOf(userId, Optional.empty(), clock.instant());
    List<TenantEvent> news = new ArrayList<>();
    chats.unassignAll(userId).forEach(chat -> news.add(new TenantEvent.ChatUpdated(chat)));
    directory.release(user.email(), actor.tenantId());
    users.delete(userId);
    news.add(new TenantEvent.UserUpdated(user, true));
    return new Removed(ended, news);
  }

  private record Removed(List<SessionId> ended, List<TenantEvent> events) {}
}
