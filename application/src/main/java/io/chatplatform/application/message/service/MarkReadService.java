package io.chatplatform.application.message.service;

import io.chatplatform.application.chat.port.out.ChatRepository;
import io.chatplatform.application.message.port.in.MarkRead;
import io.chatplatform.application.message.port.out.MessageRepository;
import io.chatplatform.application.outbound.port.in.ShowSeen;
import io.chatplatform.application.realtime.port.out.EventPublisher;
import io.chatplatform.application.security.Actor;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.event.TenantEvent;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.MessageId;
import io.chatplatform.domain.message.Sender;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

public final class MarkReadService implements MarkRead {
  private final TenantTransaction transaction;
  private final ChatRepository chats;
  private final MessageRepository messages;
  private final EventPublisher events;
  private final ShowSeen seen;
  private final Clock clock;

  @Inject
  public MarkReadService(
      TenantTransaction transaction,
      ChatRepository chats,
      MessageRepository messages,
      EventPublisher events,
      ShowSeen seen,
      Clock clock) {
    this.transaction = transaction;
    this.chats = chats;
    this.messages = messages;
    this.events = events;
    this.seen = seen;
    this.clock = clock;
  }

  @Override
  public int messages(Actor actor, ChatId chat, List<MessageId> ids) {
    return mark(actor, chat, () -> messages.markRead(chat, ids));
  }

  @Override
  public int upTo(Actor actor, ChatId chat, MessageId message) {
    return mark(
        actor,
        chat,
        () -> {
          Message last =
              messages
                  .find(message)
                  .filter(found -> found.chatId().equals(chat))
                  .orElseThrow(
                      () -> new Refusal.Unacceptable("upTo", "is not a message of this chat"));
          return messages.markReadUpTo(chat, last.timestamp(), Optional.of(last.id()));
        });
  }

  @Override
  public int upTo(Actor actor, ChatId chat, Instant instant) {
    return mark(actor, chat, () -> messages.markReadUpTo(chat, instant, Optional.empty()));
  }

  @Override
  public Message one(Actor actor, MessageId id, boolean isRead) {
    TenantEvent.MessageUpdated changed =
        transaction.run(
            actor.tenantId(),
            () -> {
              Message found = messages.find(id).orElseThrow(() -> new Refusal.NotFound("message"));
              if (!(found.sender() instanceof Sender.Customer)) {
                throw new Refusal.Unacceptable("isRead", "only a customer's message can be marked");
              }
              Chat chat = lock(found.chatId());
              Message marked = found.read(isRead);
              messages.updateAll(List.of(marked));
              return new TenantEvent.MessageUpdated(marked, recounted(chat));
            });
    events.publish(actor.tenantId(), List.of(changed, new TenantEvent.ChatUpdated(changed.chat())));
    if (isRead) {
      show(actor, List.of(changed.message()));
    }
    return changed.message();
  }

  private int mark(Actor actor, ChatId chatId, Supplier<List<Message>> marking) {
    List<TenantEvent> news = new ArrayList<>();
    List<Message> seenNow =
        transaction.run(
            actor.tenantId(),
            () -> {
              Chat chat = lock(chatId);
              List<Message> marked = marking.get();
              if (!marked.isEmpty()) {
                news.add(new TenantEvent.ChatUpdated(recounted(chat)));
              }
              return marked;
            });
    events.publish(actor.tenantId(), news);
    show(actor, seenNow);
    return seenNow.size();
  }

  /// What was marked before is not shown again, so each newest message is shown once.
  private void show(Actor actor, List<Message> seenNow) {
    seenNow.stream()
        .max(Comparator.comparing(Message::timestamp))
        .ifPresent(newest ->
            newest
                .delivery()
                .platformMessageId()
                .ifPresent(id -> seen.seen(actor.tenantId(), newest.chatId(), id)));
  }

  private Chat lock(ChatId id) {
    return chats.lock(id).orElseThrow(() -> new Refusal.NotFound("chat"));
  }

  private Chat recounted(Chat chat) {
    Chat changed = chat.withUnread(messages.countUnread(chat.id()), clock.instant());
    chats.updateAll(List.of(changed));
    return changed;
  }
}
