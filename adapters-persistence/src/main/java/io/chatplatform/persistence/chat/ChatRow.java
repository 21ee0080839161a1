package io.chatplatform.persistence.chat;

import io.chatplatform.domain.channel.ChannelId;
import io.chatplatform.domain.chat.Activity;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.chat.ChatStatus;
import io.chatplatform.domain.chat.Customer;
import io.chatplatform.domain.chat.Label;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.message.MessageId;
import io.chatplatform.domain.message.MessageStatus;
import io.chatplatform.domain.message.MessageType;
import io.chatplatform.domain.message.Referral;
import io.chatplatform.domain.user.EmailAddress;
import io.chatplatform.domain.user.UserId;
import io.chatplatform.persistence.Columns;
import io.chatplatform.persistence.Json;
import io.chatplatform.persistence.SenderWord;
import io.chatplatform.persistence.Values;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A row of `chats`.
public record ChatRow(
    UUID id,
    UUID socialConnectionId,
    String platform,
    String platformChatId,
    String status,
    @Nullable String customerName,
    @Nullable String customerPhone,
    @Nullable String customerEmail,
    @Nullable String customerAvatarUrl,
    @Nullable UUID assignedUserId,
    List<String> labels,
    Instant lastInteraction,
    @Nullable Instant lastCustomerMessageAt,
    int unreadCount,
    @Nullable UUID lastMessageId,
    @Nullable String lastMessageSender,
    @Nullable UUID lastMessageSenderUserId,
    @Nullable String lastMessageType,
    @Nullable String lastMessagePreview,
    @Nullable String lastMessageStatus,
    @Nullable Instant lastMessageAt,
    @Nullable String referral,
    Instant createdAt,
    Instant updatedAt) {

  /// What of a chat can change.
  static final Columns<ChatRow> CHANGING =
      new Columns<ChatRow>()
          .with("status", "text", ChatRow::status)
          .with("customer_name", "text", ChatRow::customerName)
          .with("customer_phone", "text", ChatRow::customerPhone)
          .with("customer_email", "text", ChatRow::customerEmail)
          .with("customer_avatar_url", "text", ChatRow::customerAvatarUrl)
          .with("assigned_user_id", "uuid", ChatRow::assignedUserId)
          .withArray("labels", "text[]", row -> Values.arrayLiteral(row.labels()))
          .with("last_interaction", "timestamptz", ChatRow::lastInteraction)
          .with("last_customer_message_at", "timestamptz", ChatRow::lastCustomerMessageAt)
          .with("unread_count", "int4", ChatRow::unreadCount)
          .with("last_message_id", "uuid", ChatRow::lastMessageId)
          .with("last_message_sender", "text", ChatRow::lastMessageSender)
          .with("last_message_sender_user_id", "uuid", ChatRow::lastMessageSenderUserId)
          .with("last_message_type", "text", ChatRow::lastMessageType)
          .with("last_message_preview", "text", ChatRow::lastMessagePreview)
          .with("last_message_status", "text", ChatRow::lastMessageStatus)
          .with("last_message_at", "timestamptz", ChatRow::lastMessageAt)
          .with("platform_chat_id", "text", ChatRow::platformChatId)
          .with("referral", "jsonb", ChatRow::referral)
          .with("updated_at", "timestamptz", ChatRow::updatedAt);

  static final Columns<ChatRow> ALL =
      new Columns<ChatRow>("chats_")
          .with("id", "uuid", ChatRow::id)
          .with("social_connection_id", "uuid", ChatRow::socialConnectionId)
          .with("platform", "text", ChatRow::platform)
          .with("created_at", "timestamptz", ChatRow::createdAt)
          .and(CHANGING);

  static ChatRow of(Chat chat) {
    Customer customer = chat.customer();
    Activity activity = chat.activity();
    Optional<Activity.LastMessage> last = activity.lastMessage();
    Optional<SenderWord> sender = last.map(message -> SenderWord.of(message.sender()));
    return new ChatRow(
        chat.id().value(),
        chat.origin().connection().value(),
        chat.origin().channel().value(),
        customer.platformChatId(),
        Values.word(chat.status()),
        customer.name().orElse(null),
        customer.phone().orElse(null),
        customer.email().map(EmailAddress::value).orElse(null),
        customer.avatarUrl().orElse(null),
        chat.assignedUserId().map(UserId::value).orElse(null),
        chat.labels().stream().map(Label::value).toList(),
        activity.lastInteraction(),
        activity.lastCustomerMessageAt().orElse(null),
        activity.unreadCount(),
        last.map(message -> message.id().value()).orElse(null),
        sender.map(SenderWord::word).orElse(null),
        sender.map(SenderWord::userId).orElse(null),
        last.map(message -> Values.word(message.type())).orElse(null),
        last.map(Activity.LastMessage::preview).orElse(null),
        last.map(message -> Values.word(message.status())).orElse(null),
        last.map(Activity.LastMessage::timestamp).orElse(null),
        activity.referral().map(Json::writeOne).orElse(null),
        chat.times().createdAt(),
        chat.times().updatedAt());
  }

  Chat toDomain() {
    return new Chat(
        new ChatId(id),
        new Chat.Origin(new ConnectionId(socialConnectionId), new ChannelId(platform)),
        new Customer(
            platformChatId,
            Optional.ofNullable(customerName),
            Optional.ofNullable(customerPhone),
            Optional.ofNullable(customerEmail).map(EmailAddress::new),
            Optional.ofNullable(customerAvatarUrl)),
        Values.constant(ChatStatus.class, status),
        Optional.ofNullable(assignedUserId).map(UserId::new),
        labels.stream().map(Label::new).collect(Collectors.toCollection(TreeSet::new)),
        new Activity(
            lastInteraction,
            Optional.ofNullable(lastCustomerMessageAt),
            unreadCount,
            lastMessage(),
            Optional.ofNullable(referral).map(json -> Json.readOne(json, Referral.class))),
        new Chat.Times(createdAt, updatedAt));
  }

  private Optional<Activity.LastMessage> lastMessage() {
    return Optional.ofNullable(lastMessageId)
        .map(message ->
            new Activity.LastMessage(
                new MessageId(message),
                new SenderWord(Objects.requireNonNull(lastMessageSender), lastMessageSenderUserId)
                    .toDomain(),
                Values.constant(MessageType.class, Objects.requireNonNull(lastMessageType)),
                Objects.requireNonNull(lastMessagePreview),
                Values.constant(MessageStatus.class, Objects.requireNonNull(lastMessageStatus)),
                Objects.requireNonNull(lastMessageAt)));
  }
}
