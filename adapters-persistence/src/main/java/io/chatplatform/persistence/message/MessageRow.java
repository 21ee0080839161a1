package io.chatplatform.persistence.message;

import io.chatplatform.application.message.port.out.MessageRepository.Placed;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.MessageContent;
import io.chatplatform.domain.message.MessageId;
import io.chatplatform.domain.message.MessageStatus;
import io.chatplatform.domain.message.MessageType;
import io.chatplatform.domain.message.Reaction;
import io.chatplatform.persistence.Columns;
import io.chatplatform.persistence.Json;
import io.chatplatform.persistence.SenderWord;
import io.chatplatform.persistence.Values;
import io.chatplatform.persistence.media.AttachmentRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of `messages`, with the attachments as JSON when it is read. Read, `replyToId` is the
/// quoted message that was found, by our id or by the platform's.
public record MessageRow(
    UUID id,
    UUID chatId,
    UUID socialConnectionId,
    @Nullable String platformMessageId,
    String sender,
    @Nullable UUID senderUserId,
    String messageType,
    @Nullable String messageText,
    @Nullable String raw,
    String status,
    @Nullable String errorCode,
    @Nullable String errorMessage,
    @Nullable String errorHelp,
    @Nullable String errorAction,
    boolean isRead,
    @Nullable UUID replyToId,
    @Nullable String replyToPlatformId,
    @Nullable String clientId,
    @Nullable String reactions,
    boolean isLate,
    Instant timestamp,
    Instant createdAt,
    @Nullable String details,
    @Nullable Instant editedAt,
    @Nullable Instant deletedAt,
    @Nullable String attachments) {

  /// What of a message can change.
  static final Columns<MessageRow> CHANGING =
      new Columns<MessageRow>()
          .with("platform_message_id", "text", MessageRow::platformMessageId)
          .with("status", "text", MessageRow::status)
          .with("error_code", "text", MessageRow::errorCode)
          .with("error_message", "text", MessageRow::errorMessage)
          .with("error_help", "text", MessageRow::errorHelp)
          .with("error_action", "text", MessageRow::errorAction)
          .with("is_read", "bool", MessageRow::isRead)
          .with("reactions", "jsonb", MessageRow::reactions);

  /// What an edit, a deletion or a reaction changes.
  static final Columns<MessageRow> REVISING =
      new Columns<MessageRow>()
          .with("message_text", "text", MessageRow::messageText)
          .with("raw", "text", MessageRow::raw)
          .with("details", "jsonb", MessageRow::details)
          .with("reactions", "jsonb", MessageRow::reactions)
          .with("edited_at", "timestamptz", MessageRow::editedAt)
          .with("deleted_at", "timestamptz", MessageRow::deletedAt);

  static final Columns<MessageRow> REVISIONS =
      new Columns<MessageRow>().with("id", "uuid", MessageRow::id).and(REVISING);

  static final Columns<MessageRow> CHANGES =
      new Columns<MessageRow>("messages_").with("id", "uuid", MessageRow::id).and(CHANGING);

  static final Columns<MessageRow> ALL =
      new Columns<MessageRow>()
          .with("id", "uuid", MessageRow::id)
          .with("chat_id", "uuid", MessageRow::chatId)
          .with("social_connection_id", "uuid", MessageRow::socialConnectionId)
          .with("sender", "text", MessageRow::sender)
          .with("sender_user_id", "uuid", MessageRow::senderUserId)
          .with("message_type", "text", MessageRow::messageType)
          .with("message_text", "text", MessageRow::messageText)
          .with("raw", "text", MessageRow::raw)
          .with("reply_to_id", "uuid", MessageRow::replyToId)
          .with("reply_to_platform_id", "text", MessageRow::replyToPlatformId)
          .with("client_id", "text", MessageRow::clientId)
          .with("is_late", "bool", MessageRow::isLate)
          .with("timestamp", "timestamptz", MessageRow::timestamp)
          .with("created_at", "timestamptz", MessageRow::createdAt)
          .with("details", "jsonb", MessageRow::details)
          .and(CHANGING);

  static MessageRow of(Placed placed) {
    return of(placed.message(), placed.connection().value());
  }

  /// For a change only: where a message is placed cannot change.
  static MessageRow change(Message message) {
    return of(message, message.chatId().value());
  }

  private static MessageRow of(Message message, UUID connection) {
    MessageContent content = message.content();
    Message.Delivery delivery = message.delivery();
    SenderWord sender = SenderWord.of(message.sender());
    var error = DeliveryErrorColumns.of(delivery.error());
    return new MessageRow(
        message.id().value(),
        message.chatId().value(),
        connection,
        delivery.platformMessageId().orElse(null),
        sender.word(),
        sender.userId(),
        Values.word(content.type()),
        content.text().orElse(null),
        content instanceof MessageContent.Unsupported unsupported ? unsupported.raw() : null,
        Values.word(delivery.status()),
        error.code(),
        error.message(),
        error.help(),
        error.action(),
        delivery.isRead(),
        message.links().replyTo().map(MessageId::value).orElse(null),
        message.links().replyToPlatformId().orElse(null),
        message.links().clientId().orElse(null),
        Json.write(message.reactions()),
        message.times().isLate(),
        message.timestamp(),
        message.times().createdAt(),
        MessageDetails.write(message),
        message.times().editedAt().orElse(null),
        message.times().deletedAt().orElse(null),
        null);
  }

  Message toDomain() {
    MessageDetails known = MessageDetails.read(details);
    return new Message(
        new MessageId(id),
        new ChatId(chatId),
        new SenderWord(sender, senderUserId).toDomain(),
        content(known),
        new Message.Delivery(
            Optional.ofNullable(platformMessageId),
            Values.constant(MessageStatus.class, status),
            new DeliveryErrorColumns(errorCode, errorMessage, errorHelp, errorAction).toDomain(),
            isRead),
        new Message.Links(
            Optional.ofNullable(replyToId).map(MessageId::new),
            Optional.ofNullable(replyToPlatformId),
            Optional.ofNullable(clientId),
            known.contextOrNone()),
        Json.read(reactions, Reaction[].class),
        new Message.Times(
            timestamp,
            createdAt,
            isLate,
            Optional.ofNullable(editedAt),
            Optional.ofNullable(deletedAt)));
  }

  ConnectionId connection() {
    return new ConnectionId(socialConnectionId);
  }

  private MessageContent content(MessageDetails known) {
    MessageType type = Values.constant(MessageType.class, messageType);
    if (deletedAt != null) {
      return new MessageContent.Deleted(type);
    }
    if (type.isMedia()) {
      return new MessageContent.Media(
          type,
          Optional.ofNullable(messageText),
          Json.read(attachments, AttachmentRow[].class).stream()
              .map(AttachmentRow::toDomain)
              .toList(),
          known.voice());
    }
    if (type == MessageType.TEMPLATE) {
      return new MessageContent.Template(
          messageText == null ? "" : messageText,
          Optional.ofNullable(known.template()),
          Json.read(attachments, AttachmentRow[].class).stream()
              .map(AttachmentRow::toDomain)
              .toList());
    }
    return known.content(type, messageText == null ? "" : messageText, raw == null ? "" : raw);
  }

  static List<AttachmentRow> attachmentsOf(Message message) {
    List<AttachmentRow> rows = new ArrayList<>();
    for (var attachment : message.content().attachments()) {
      rows.add(AttachmentRow.of(attachment, message.id().value(), rows.size()));
    }
    return rows;
  }
}
