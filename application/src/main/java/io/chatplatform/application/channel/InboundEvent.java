package io.chatplatform.application.channel;

import io.chatplatform.domain.channel.ChannelId;
import io.chatplatform.domain.chat.CustomerIdentity;
import io.chatplatform.domain.message.DeliveryError;
import io.chatplatform.domain.message.MessageId;
import io.chatplatform.domain.message.MessageStatus;
import io.chatplatform.domain.message.MessageType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Something a channel told, in words common to all channels.
public sealed interface InboundEvent {
  ChannelId channel();

  /// The account it is about, as `ChannelAdapter.webhookAccountId` gives it.
  String accountId();

  /// A customer wrote.
  record MessageReceived(
      ChannelId channel,
      String accountId,
      CustomerIdentity customer,
      String platformMessageId,
      InboundContent content,
      Optional<String> replyToPlatformId,
      Instant at)
      implements InboundEvent {}

  /// The business wrote: here (`ourId`, or a platform id we know) or in the platform's own app.
  record MessageEchoed(
      ChannelId channel,
      String accountId,
      CustomerIdentity customer,
      String platformMessageId,
      Optional<MessageId> ourId,
      InboundContent content,
      Optional<String> replyToPlatformId,
      Instant at)
      implements InboundEvent {}

  /// A message the business sent got further, or failed. `andEarlier`: so did all before it to this
  /// customer.
  record StatusChanged(
      ChannelId channel,
      String accountId,
      String platformMessageId,
      Optional<MessageId> ourId,
      MessageStatus status,
      boolean andEarlier,
      Optional<DeliveryError> error)
      implements InboundEvent {}

  /// All that was sent to this customer up to an instant got as far as `status`.
  record StatusUpTo(
      ChannelId channel,
      String accountId,
      CustomerIdentity customer,
      MessageStatus status,
      Instant upTo)
      implements InboundEvent {}

  /// Something that has no place in a chat (yet); kept as it came.
  record NotUnderstood(ChannelId channel, String accountId, String what, String raw)
      implements InboundEvent {}

  /// What a message holds before its files are fetched.
  sealed interface InboundContent {
    record Text(String body) implements InboundContent {}

    record Media(MessageType type, Optional<String> caption, List<Item> items)
        implements InboundContent {
      public Media {
        items = List.copyOf(items);
      }
    }

    record Unsupported(String what, String raw) implements InboundContent {}

    /// A file to fetch from `source`, with what the webhook says of it; `sha256`: what its bytes
    /// hash to, in hexadecimal.
    record Item(
        MessageType type,
        String source,
        String mimeType,
        Optional<String> fileName,
        Optional<String> sha256) {
      public Item(MessageType type, String source, String mimeType, Optional<String> fileName) {
        this(type, source, mimeType, fileName, Optional.empty());
      }
    }
  }
}
