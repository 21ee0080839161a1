package io.chatplatform.application.channel;

import io.chatplatform.domain.channel.ChannelId;
import io.chatplatform.domain.chat.CustomerIdentity;
import io.chatplatform.domain.connection.AccountNotice;
import io.chatplatform.domain.message.DeliveryError;
import io.chatplatform.domain.message.MessageContent;
import io.chatplatform.domain.message.MessageContent.Notice;
import io.chatplatform.domain.message.MessageContext;
import io.chatplatform.domain.message.MessageId;
import io.chatplatform.domain.message.MessageStatus;
import io.chatplatform.domain.message.MessageType;
import io.chatplatform.domain.message.Referral;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Something a channel told, in words common to all channels. A time that the platform did not tell
/// is `Instant.EPOCH`; whoever takes the event puts the time of receipt in its place.
public sealed interface InboundEvent {
  ChannelId channel();

  /// The account it is about, as `ChannelAdapter.webhookAccountId` gives it.
  String accountId();

  /// A customer wrote. `answers`: the message of ours that it answers, where the platform gives
  /// back our own id instead of its own.
  record MessageReceived(
      ChannelId channel,
      String accountId,
      CustomerIdentity customer,
      String platformMessageId,
      InboundContent content,
      Optional<String> replyToPlatformId,
      Optional<MessageId> answers,
      MessageContext context,
      Instant at)
      implements InboundEvent {
    public MessageReceived(
        ChannelId channel,
        String accountId,
        CustomerIdentity customer,
        String platformMessageId,
        InboundContent content,
        Optional<String> replyToPlatformId,
        MessageContext context,
        Instant at) {
      this(
          channel,
          accountId,
          customer,
          platformMessageId,
          content,
          replyToPlatformId,
          Optional.empty(),
          context,
          at);
    }

    public MessageReceived(
        ChannelId channel,
        String accountId,
        CustomerIdentity customer,
        String platformMessageId,
        InboundContent content,
        Optional<String> replyToPlatformId,
        Instant at) {
      this(
          channel,
          accountId,
          customer,
          platformMessageId,
          content,
          replyToPlatformId,
          MessageContext.NONE,
          at);
    }
  }

  /// The business wrote: here (`ourId`, or a platform id we know) or in the platform's own app.
  record MessageEchoed(
      ChannelId channel,
      String accountId,
      CustomerIdentity customer,
      String platformMessageId,
      Optional<MessageId> ourId,
      InboundContent content,
      Optional<String> replyToPlatformId,
      MessageContext context,
      Instant at)
      implements InboundEvent {
    public MessageEchoed(
        ChannelId channel,
        String accountId,
        CustomerIdentity customer,
        String platformMessageId,
        Optional<MessageId> ourId,
        InboundContent content,
        Optional<String> replyToPlatformId,
        Instant at) {
      this(
          channel,
          accountId,
          customer,
          platformMessageId,
          ourId,
          content,
          replyToPlatformId,
          MessageContext.NONE,
          at);
    }
  }

  /// A message was edited, taken back or reacted to; `eventId` is the same when this is told again.
  record MessageChanged(
      ChannelId channel,
      String accountId,
      CustomerIdentity customer,
      String platformMessageId,
      String eventId,
      boolean byCustomer,
      Change change,
      Instant at)
      implements InboundEvent {}

  /// Something about a conversation that belongs into it, though nobody said it.
  record NoticeGiven(
      ChannelId channel,
      String accountId,
      CustomerIdentity customer,
      String platformMessageId,
      Notice notice,
      Instant at)
      implements InboundEvent {}

  /// A customer is known by other keys from now on, and no longer by the `former` ones.
  record CustomerMoved(
      ChannelId channel,
      String accountId,
      CustomerIdentity customer,
      CustomerIdentity former,
      String platformMessageId,
      Notice notice,
      Instant at)
      implements InboundEvent {}

  /// A customer came by an ad or a link, without a message.
  record Referred(
      ChannelId channel, String accountId, CustomerIdentity customer, Referral referral, Instant at)
      implements InboundEvent {}

  /// The platform says something about the account itself, or about the business account above it;
  /// `eventId` is the same when this is told again.
  record AccountNoticed(
      ChannelId channel, String accountId, String eventId, AccountNotice notice, Instant at)
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

  /// What became of a message.
  sealed interface Change {
    record Edited(String words) implements Change {}

    record Deleted() implements Change {}

    record Reacted(String emoji) implements Change {}

    record ReactionRemoved() implements Change {}
  }

  /// What a message holds before its files are fetched.
  sealed interface InboundContent {
    record Text(String body) implements InboundContent {}

    record Media(MessageType type, Optional<String> caption, List<Item> items, boolean isVoice)
        implements InboundContent {
      public Media {
        items = List.copyOf(items);
      }

      public Media(MessageType type, Optional<String> caption, List<Item> items) {
        this(type, caption, items, false);
      }
    }

    /// Whatever else needs no fetching: places, contacts, choices, orders, shares.
    record Complete(MessageContent content) implements InboundContent {}

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
