package io.chatplatform.domain.chat;

import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.MessageId;
import io.chatplatform.domain.message.MessageStatus;
import io.chatplatform.domain.message.MessageType;
import io.chatplatform.domain.message.Referral;
import io.chatplatform.domain.message.Sender;
import java.time.Instant;
import java.util.Optional;

/// What happened last in a chat, kept with it so that a list needs no look at messages.
public record Activity(
    Instant lastInteraction,
    Optional<Instant> lastCustomerMessageAt,
    int unreadCount,
    Optional<LastMessage> lastMessage,
    Optional<Referral> referral) {

  public static Activity none(Instant now) {
    return new Activity(now, Optional.empty(), 0, Optional.empty(), Optional.empty());
  }

  /// A message was added, perhaps a late one: order is by the platform's time, then by id.
  Activity with(Message message) {
    LastMessage candidate = LastMessage.of(message);
    boolean newest = lastMessage.isEmpty() || candidate.isAfter(lastMessage.get());
    boolean fromCustomer = message.sender() instanceof Sender.Customer;
    return new Activity(
        lastMessage.isEmpty() || message.timestamp().isAfter(lastInteraction)
            ? message.timestamp()
            : lastInteraction,
        fromCustomer ? later(lastCustomerMessageAt, message.timestamp()) : lastCustomerMessageAt,
        fromCustomer && !message.isRead() ? unreadCount + 1 : unreadCount,
        newest ? Optional.of(candidate) : lastMessage,
        message.links().context().referral().map(this::latest).orElse(referral));
  }

  /// The customer did something that is no message: they may be answered as if they had written.
  Activity touched(Instant at) {
    return new Activity(
        lastInteraction, later(lastCustomerMessageAt, at), unreadCount, lastMessage, referral);
  }

  /// The customer came by an ad or a link.
  Activity referred(Referral newReferral) {
    return new Activity(
        lastInteraction, lastCustomerMessageAt, unreadCount, lastMessage, latest(newReferral));
  }

  /// A message changed; matters only if it is the last one.
  Activity changed(Message message) {
    return lastMessage.filter(last -> last.id().equals(message.id())).isPresent()
        ? new Activity(
            lastInteraction,
            lastCustomerMessageAt,
            unreadCount,
            Optional.of(LastMessage.of(message)),
            referral)
        : this;
  }

  /// Of two chats that have become one.
  Activity merged(Activity other) {
    boolean isOlder =
        lastMessage.isEmpty()
            || other.lastMessage.filter(last -> last.isAfter(lastMessage.get())).isPresent();
    return new Activity(
        other.lastMessage.isPresent()
                && (lastMessage.isEmpty() || other.lastInteraction.isAfter(lastInteraction))
            ? other.lastInteraction
            : lastInteraction,
        other
            .lastCustomerMessageAt
            .map(at -> later(lastCustomerMessageAt, at))
            .orElse(lastCustomerMessageAt),
        unreadCount + other.unreadCount,
        isOlder ? other.lastMessage : lastMessage,
        other.referral.map(this::latest).orElse(referral));
  }

  Activity unread(int count) {
    return new Activity(lastInteraction, lastCustomerMessageAt, count, lastMessage, referral);
  }

  private Optional<Referral> latest(Referral other) {
    return referral.filter(known -> known.at().isAfter(other.at())).or(() -> Optional.of(other));
  }

  private static Optional<Instant> later(Optional<Instant> known, Instant at) {
    return Optional.of(known.filter(at::isBefore).orElse(at));
  }

  /// The newest message, as a list shows it; `preview` has at most 200 characters. Of a deleted one
  /// nothing is left, not even that it was a picture: a text without words.
  public record LastMessage(
      MessageId id,
      Sender sender,
      MessageType type,
      String preview,
      MessageStatus status,
      Instant timestamp) {
    private static final int PREVIEW_MAX = 200;

    static LastMessage of(Message message) {
      String text = message.content().text().orElse("");
      String preview =
          text.codePointCount(0, text.length()) > PREVIEW_MAX
              ? text.substring(0, text.offsetByCodePoints(0, PREVIEW_MAX - 1)) + "…"
              : text;
      return new LastMessage(
          message.id(),
          message.sender(),
          message.isDeleted() ? MessageType.TEXT : message.content().type(),
          preview,
          message.status(),
          message.timestamp());
    }

    boolean isAfter(LastMessage other) {
      int byTime = timestamp.compareTo(other.timestamp);
      return byTime != 0
          ? byTime > 0
          : id.value().toString().compareTo(other.id.value().toString()) > 0;
    }
  }
}
