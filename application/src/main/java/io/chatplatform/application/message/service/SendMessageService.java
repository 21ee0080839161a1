package io.chatplatform.application.message.service;

import io.chatplatform.application.channel.Channels;
import io.chatplatform.application.chat.port.out.ChatRepository;
import io.chatplatform.application.media.service.FittingPictures;
import io.chatplatform.application.message.port.in.SendMessage;
import io.chatplatform.application.message.port.out.MessageRepository;
import io.chatplatform.application.message.service.Composer.Composed;
import io.chatplatform.application.outbound.port.in.WakeDispatcher;
import io.chatplatform.application.realtime.port.out.EventPublisher;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.event.TenantEvent;
import io.chatplatform.domain.message.AttachmentId;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.tenant.TenantId;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

public final class SendMessageService implements SendMessage {
  private final TenantTransaction transaction;
  private final ChatRepository chats;
  private final MessageRepository messages;
  private final Composer composer;
  private final Channels channels;
  private final FittingPictures pictures;
  private final EventPublisher events;
  private final WakeDispatcher dispatcher;

  @Inject
  public SendMessageService(
      TenantTransaction transaction,
      ChatRepository chats,
      MessageRepository messages,
      Composer composer,
      Channels channels,
      FittingPictures pictures,
      EventPublisher events,
      WakeDispatcher dispatcher) {
    this.transaction = transaction;
    this.chats = chats;
    this.messages = messages;
    this.composer = composer;
    this.channels = channels;
    this.pictures = pictures;
    this.events = events;
    this.dispatcher = dispatcher;
  }

  @Override
  public Message handle(Command command) {
    var tenant = command.actor().tenantId();
    fitPictures(tenant, command);
    Stored stored = transaction.run(tenant, () -> store(command));
    events.publish(tenant, stored.events());
    dispatcher.wake();
    return stored.message();
  }

  private void fitPictures(TenantId tenant, Command command) {
    List<AttachmentId> files = command.draft().attachments();
    if (!files.isEmpty()) {
      Chat chat =
          transaction.run(
              tenant,
              () -> chats.find(command.chat()).orElseThrow(() -> new Refusal.NotFound("chat")));
      pictures.fit(tenant, channels.require(chat.origin().channel()).descriptor(), files);
    }
  }

  private Stored store(Command command) {
    Chat chat = chats.lock(command.chat()).orElseThrow(() -> new Refusal.NotFound("chat"));
    Optional<Message> already =
        command.draft().clientId().flatMap(mark -> messages.findByClientId(chat.id(), mark));
    if (already.isPresent()) {
      return new Stored(already.get(), List.of());
    }
    Composed composed = composer.compose(command.actor(), chat, command.draft());
    return new Stored(composed.first(), composed.events());
  }

  private record Stored(Message message, List<TenantEvent> events) {}
}
