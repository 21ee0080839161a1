package io.chatplatform.application.chat.service;

import io.chatplatform.application.chat.port.in.FindChat;
import io.chatplatform.application.chat.port.out.ChatRepository;
import io.chatplatform.application.message.port.out.MessageRepository;
import io.chatplatform.application.note.port.out.NoteRepository;
import io.chatplatform.application.paging.PageRequest;
import io.chatplatform.application.security.Actor;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.chat.ChatId;
import jakarta.inject.Inject;
import java.util.Optional;

public final class FindChatService implements FindChat {
  private final TenantTransaction transaction;
  private final ChatRepository chats;
  private final MessageRepository messages;
  private final NoteRepository notes;

  @Inject
  public FindChatService(
      TenantTransaction transaction,
      ChatRepository chats,
      MessageRepository messages,
      NoteRepository notes) {
    this.transaction = transaction;
    this.chats = chats;
    this.messages = messages;
    this.notes = notes;
  }

  @Override
  public Found find(Actor actor, ChatId id) {
    return transaction.read(
        actor.tenantId(),
        () -> {
          Chat chat = chats.find(id).orElseThrow(() -> new Refusal.NotFound("chat"));
          return new Found(
              chat,
              messages.page(id, Optional.empty(), MESSAGES),
              notes.list(id, actor.userId(), PageRequest.first(PageRequest.LIMIT_MAX)).items());
        });
  }
}
