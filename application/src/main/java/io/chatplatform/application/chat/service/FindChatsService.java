package io.chatplatform.application.chat.service;

import io.chatplatform.application.chat.port.in.FindChats;
import io.chatplatform.application.chat.port.out.ChatFilter;
import io.chatplatform.application.chat.port.out.ChatRepository;
import io.chatplatform.application.paging.Page;
import io.chatplatform.application.paging.PageRequest;
import io.chatplatform.application.security.Actor;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.chat.Chat;
import jakarta.inject.Inject;

public final class FindChatsService implements FindChats {
  private final TenantTransaction transaction;
  private final ChatRepository chats;

  @Inject
  public FindChatsService(TenantTransaction transaction, ChatRepository chats) {
    this.transaction = transaction;
    this.chats = chats;
  }

  @Override
  public Page<Chat> find(Actor actor, ChatFilter filter, PageRequest page) {
    return transaction.read(actor.tenantId(), () -> chats.list(filter, page));
  }
}
