package io.chatplatform.application.realtime.service;

import io.chatplatform.application.outbound.service.TypingRelay;
import io.chatplatform.application.realtime.port.in.TellTeam;
import io.chatplatform.application.realtime.port.out.EventPublisher;
import io.chatplatform.application.realtime.port.out.PresenceBoard;
import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.event.TenantEvent;
import io.chatplatform.domain.user.UserId;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

public final class TellTeamService implements TellTeam {
  private final EventPublisher events;
  private final PresenceBoard board;
  private final TypingRelay relay;

  @Inject
  public TellTeamService(EventPublisher events, PresenceBoard board, TypingRelay relay) {
    this.events = events;
    this.board = board;
    this.relay = relay;
  }

  @Override
  public void typing(Actor actor, ChatId chat, boolean isTyping) {
    events.publish(
        actor.tenantId(),
        List.of(new TenantEvent.Typing(chat, Optional.of(actor.userId()), isTyping)));
    relay.show(actor.tenantId(), chat, isTyping);
  }

  @Override
  public void arrived(Actor actor) {
    if (board.arrived(actor.tenantId(), actor.userId())) {
      events.publish(
          actor.tenantId(), List.of(new TenantEvent.PresenceUpdated(actor.userId(), true)));
    }
  }

  @Override
  public void left(Actor actor) {
    if (board.left(actor.tenantId(), actor.userId())) {
      events.publish(
          actor.tenantId(), List.of(new TenantEvent.PresenceUpdated(actor.userId(), false)));
    }
  }

  @Override
  public Set<UserId> present(Actor actor) {
    return board.present(actor.tenantId());
  }
}
