package io.chatplatform.application.message.service;

import io.chatplatform.application.chat.port.out.ChatRepository;
import io.chatplatform.application.message.port.in.RetryMessage;
import io.chatplatform.application.message.port.out.MessageRepository;
import io.chatplatform.application.outbound.port.in.WakeDispatcher;
import io.chatplatform.application.outbound.port.out.Outbox;
import io.chatplatform.application.realtime.port.out.EventPublisher;
import io.chatplatform.application.security.Actor;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.event.TenantEvent;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.MessageId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

public final class RetryMessageService implements RetryMessage {
  private final TenantTransaction transaction;
  private final ChatRepository chats;
  private final MessageRepository messages;
  private final Outbox outbox;
  private final EventPublisher events;
  private final WakeDispatcher dispatcher;
  private final Clock clock;

  @Inject
  public RetryMessageService(
      TenantTransaction transaction,
      ChatRepository chats,
      MessageRepository messages,
      Outbox outbox,
      EventPublisher events,
      WakeDispatcher dispatcher,
      Clock clock) {
    this.transaction = transaction;
    this.chats = chats;
    this.messages = messages;
    this.outbox = outbox;
    this.events = events;
    this.dispatcher = dispatcher;
    this.clock = clock;
  }

  @Override
  public Message handle(Actor actor, MessageId id) {
    TenantEvent.MessageUpdated retried = transaction.run(actor.tenantId(), () -> retry(id));
    events.publish(actor.tenantId(), List.of(retried));
    dispatcher.wake();
    return retried.message();
  }

  private TenantEvent.MessageUpdated retry(MessageId id) {
    Message found = messages.find(id).orElseThrow(() -> new Refusal.NotFound("message"));
    Chat chat = chats.lock(found.chatId()).orElseThrow(() -> new Refusal.NotFound("chat"));
    Message message =
        messages.find(id).orElseThrow(() -> new Refusal.NotFound("message")).retried();
    Chat changed = chat.withChanged(message);
    messages.updateAll(List.of(message));
    chats.updateAll(List.of(changed));
    outbox.add(id, chat.id(), chat.origin().connection(), clock.instant());
    return new TenantEvent.MessageUpdated(message, changed);
  }
}
