package io.chatplatform.application.media.service;

import io.chatplatform.application.chat.port.out.ChatRepository;
import io.chatplatform.application.media.port.out.AttachmentRepository;
import io.chatplatform.application.message.port.out.MessageRepository;
import io.chatplatform.application.realtime.port.out.EventPublisher;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.event.TenantEvent;
import io.chatplatform.domain.message.Attachment;
import io.chatplatform.domain.message.AttachmentId;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.tenant.TenantId;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Changes an attachment and tells the team how its message looks now.
public final class AttachmentNews {
  private final TenantTransaction transaction;
  private final AttachmentRepository attachments;
  private final MessageRepository messages;
  private final ChatRepository chats;
  private final EventPublisher events;

  @Inject
  public AttachmentNews(
      TenantTransaction transaction,
      AttachmentRepository attachments,
      MessageRepository messages,
      ChatRepository chats,
      EventPublisher events) {
    this.transaction = transaction;
    this.attachments = attachments;
    this.messages = messages;
    this.chats = chats;
    this.events = events;
  }

  /// `change` runs inside the tenant's transaction, if there is such an attachment (any more);
  /// answers the attachment as it is then.
  Optional<Attachment> change(TenantId tenant, AttachmentId id, Consumer<Attachment> change) {
    Changed done =
        transaction.run(
            tenant,
            () -> {
              attachments.find(id).ifPresent(change);
              return new Changed(attachments.find(id), updated(id));
            });
    done.event().ifPresent(event -> events.publish(tenant, List.of(event)));
    return done.attachment();
  }

  private Optional<TenantEvent> updated(AttachmentId id) {
    return attachments
        .messageOf(id)
        .flatMap(messages::find)
        .flatMap(message -> chats.find(message.chatId()).map(chat -> event(message, chat)));
  }

  private static TenantEvent event(Message message, Chat chat) {
    return new TenantEvent.MessageUpdated(message, chat);
  }

  private record Changed(Optional<Attachment> attachment, Optional<TenantEvent> event) {}
}
