package io.chatplatform.application.chat.service;

import io.chatplatform.application.chat.port.in.FindChat;
import io.chatplatform.application.chat.port.out.Conversation;
import io.chatplatform.application.chat.port.out.ConversationRepository;
import io.chatplatform.application.paging.PageRequest;
import io.chatplatform.application.security.Actor;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.chat.ChatId;
import jakarta.inject.Inject;

public final class FindChatService implements FindChat {
  private final TenantTransaction transaction;
  private final ConversationRepository conversations;

  @Inject
  public FindChatService(TenantTransaction transaction, ConversationRepository conversations) {
    this.transaction = transaction;
    this.conversations = conversations;
  }

  @Override
  public Conversation find(Actor actor, ChatId id) {
    return transaction.read(
        actor.tenantId(),
        () ->
            conversations
                .find(id, actor.userId(), MESSAGES, PageRequest.LIMIT_MAX)
                .orElseThrow(() -> new Refusal.NotFound("chat")));
  }
}
