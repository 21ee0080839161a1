package io.chatplatform.application.message.service;

import io.chatplatform.application.chat.port.out.ChatRepository;
import io.chatplatform.application.message.port.in.FindMessages;
import io.chatplatform.application.message.port.out.MessageRepository;
import io.chatplatform.application.message.port.out.MessageRepository.Before;
import io.chatplatform.application.security.Actor;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.MessageId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

public final class FindMessagesService implements FindMessages {
  private final TenantTransaction transaction;
  private final ChatRepository chats;
  private final MessageRepository messages;

  @Inject
  public FindMessagesService(
      TenantTransaction transaction, ChatRepository chats, MessageRepository messages) {
    this.transaction = transaction;
    this.chats = chats;
    this.messages = messages;
  }

  @Override
  public Found latest(Actor actor, ChatId chat, int limit) {
    return page(actor, chat, Optional::empty, limit);
  }

  @Override
  public Found before(Actor actor, ChatId chat, MessageId message, int limit) {
    return page(
        actor,
        chat,
        () ->
            Optional.of(
                messages
                    .find(message)
                    .filter(found -> found.chatId().equals(chat))
                    .map(found -> new Before(found.timestamp(), Optional.of(found.id())))
                    .orElseThrow(
                        () -> new Refusal.Unacceptable("before", "is not a message of this chat"))),
        limit);
  }

  @Override
  public Found before(Actor actor, ChatId chat, Instant instant, int limit) {
    return page(actor, chat, () -> Optional.of(new Before(instant, Optional.empty())), limit);
  }

  @Override
  public Message find(Actor actor, MessageId id) {
    return transaction.read(
        actor.tenantId(),
        () -> messages.find(id).orElseThrow(() -> new Refusal.NotFound("message")));
  }

  private Found page(Actor actor, ChatId chat, Supplier<Optional<Before>> before, int limit) {
    return transaction.read(
        actor.tenantId(),
        () -> {
          List<Message> rows = messages.page(chat, before.get(), limit + 1);
          if (rows.isEmpty() && chats.find(chat).isEmpty()) {
            throw new Refusal.NotFound("chat");
          }
          boolean hasMore = rows.size() > limit;
          return new Found(
              hasMore ? rows.subList(rows.size() - limit, rows.size()) : rows, hasMore);
        });
  }
}
