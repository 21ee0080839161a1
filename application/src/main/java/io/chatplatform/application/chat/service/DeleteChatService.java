package io.chatplatform.application.chat.service;

import io.chatplatform.application.chat.port.in.DeleteChat;
import io.chatplatform.application.chat.port.out.ChatRepository;
import io.chatplatform.application.realtime.port.out.EventPublisher;
import io.chatplatform.application.security.Actor;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.event.TenantEvent;
import jakarta.inject.Inject;
import java.util.List;

public final class DeleteChatService implements DeleteChat {
  private final TenantTransaction transaction;
  private final ChatRepository chats;
  private final EventPublisher events;

  @Inject
  public DeleteChatService(
      TenantTransaction transaction, ChatRepository chats, EventPublisher events) {
    this.transaction = transaction;
    this.chats = chats;
    this.events = events;
  }

  @Override
  public void handle(Actor actor, ChatId id) {
    actor.requireManager();
    Chat deleted =
        transaction.run(
            actor.tenantId(),
            () -> {
              Chat chat = chats.lock(id).orElseThrow(() -> new Refusal.NotFound("chat"));
              chats.delete(id);
              return chat;
            });
    events.publish(actor.tenantId(), List.of(new TenantEvent.ChatDeleted(deleted)));
  }
}
