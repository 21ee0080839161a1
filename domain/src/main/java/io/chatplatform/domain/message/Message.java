package io.chatplatform.domain.message;

import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.chat.ChatId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One thing said in a chat. Ordered by `timestamp` (the platform's time), then by id.
public record Message(
    MessageId id,
    ChatId chatId,
    Sender sender,
    MessageContent content,
    Delivery delivery,
    Links links,
    List<Reaction> reactions,
    Times times) {

  public Message {
    reactions = List.copyOf(reactions);
  }

  /// What a customer wrote, as the platform delivered it.
  public static Message received(
      MessageId id,
      ChatId chat,
      String platformMessageId,
      MessageContent content,
      Links links,
      Times times) {
    return new Message(
        id,
        chat,
        new Sender.Customer(),
        content,
        new Delivery(
            Optional.of(platformMessageId), MessageStatus.DELIVERED, Optional.empty(), false),
        links,
        List.of(),
        times);
  }

  /// What the business sent from the platform's own app, seen as an echo.
  public static Message echoed(
      MessageId id,
      ChatId chat,
      String platformMessageId,
      MessageContent content,
      Links links,
      Times times) {
    return new Message(
        id,
        chat,
        new Sender.Agent(Optional.empty()),
        content,
        new Delivery(Optional.of(platformMessageId), MessageStatus.SENT, Optional.empty(), true),
        links,
        List.of(),
        times);
  }

  /// What the platform says of a conversation; nobody has to read it, and no receipt will come.
  public static Message noticed(
      MessageId id, ChatId chat, String platformMessageId, MessageContent notice, Times times) {
    return new Message(
        id,
        chat,
        new Sender.Automation(),
        notice,
        new Delivery(Optional.of(platformMessageId), MessageStatus.READ, Optional.empty(), true),
        Links.NONE,
        List.of(),
        times);
  }

  /// What an agent wants to send.
  public static Message composed(
      MessageId id, ChatId chat, Sender sender, MessageContent content, Links links, Instant now) {
    return new Message(
        id,
        chat,
        sender,
        content,
        new Delivery(Optional.empty(), MessageStatus.PENDING, Optional.empty(), true),
        links,
        List.of(),
        new Times(now, now, false));
  }

  public Instant timestamp() {
    return times.timestamp();
  }

  public MessageStatus status() {
    return delivery.status();
  }

  public boolean isRead() {
    return delivery.isRead();
  }

  /// Forward-only: the same message when the status cannot move there.
  public Message advancedTo(MessageStatus next) {
    return status().movesTo(next) ? withDelivery(delivery.advanced(next)) : this;
  }

  /// The platform took it and calls it `platformMessageId`. That is the truth even if it was given
  /// up before.
  public Message accepted(String platformMessageId) {
    Delivery known = delivery.knownAs(platformMessageId);
    boolean givenUp =
        status() == MessageStatus.FAILED
            && delivery.error().filter(DeliveryError::isUnknownOutcome).isPresent();
    return withDelivery(
        status() == MessageStatus.PENDING || givenUp ? known.advanced(MessageStatus.SENT) : known);
  }

  public Message failed(DeliveryError error) {
    return status().movesTo(MessageStatus.FAILED) ? withDelivery(delivery.failed(error)) : this;
  }

  /// Still to be sent, but not before somebody mends the cause.
  public Message heldUp(DeliveryError why) {
    return status() == MessageStatus.PENDING ? withDelivery(delivery.heldUp(why)) : this;
  }

  /// A failed message is to be sent again.
  public Message retried() {
    if (status() != MessageStatus.FAILED) {
      throw new Refusal.Conflict("not_failed", "Only a failed message can be retried.");
    }
    return withDelivery(
        new Delivery(Optional.empty(), MessageStatus.PENDING, Optional.empty(), true));
  }

  public Message read(boolean isRead) {
    return withDelivery(
        new Delivery(delivery.platformMessageId(), delivery.status(), delivery.error(), isRead));
  }

  /// Its words were replaced.
  public Message edited(String words, Instant at) {
    return new Message(
        id, chatId, sender, content.edited(words), delivery, links, reactions, times.edited(at));
  }

  /// It was taken back: neither its content nor what was felt about it is left.
  public Message deleted(Instant at) {
    return new Message(
        id,
        chatId,
        sender,
        new MessageContent.Deleted(content.type()),
        delivery,
        links.withoutContext(),
        List.of(),
        times.deleted(at));
  }

  public boolean isDeleted() {
    return times.deletedAt().isPresent();
  }

  public Message reacted(List<Reaction> now) {
    return new Message(id, chatId, sender, content, delivery, links, now, times);
  }

  /// The business wants to react to it: what was refused before counts no longer.
  public Message reactionWanted() {
    return withDelivery(
        new Delivery(
            delivery.platformMessageId(), delivery.status(), Optional.empty(), delivery.isRead()));
  }

  /// The business's reaction to it did not get through.
  public Message reactionRefused(DeliveryError why) {
    return withDelivery(
        new Delivery(
            delivery.platformMessageId(), delivery.status(), Optional.of(why), delivery.isRead()));
  }

  /// Two chats have become one.
  public Message movedTo(ChatId chat) {
    return new Message(id, chat, sender, content, delivery, links, reactions, times);
  }

  private Message withDelivery(Delivery newDelivery) {
    return newDelivery.equals(delivery)
        ? this
        : new Message(id, chatId, sender, content, newDelivery, links, reactions, times);
  }

  /// How far it got. For a customer's message, `isRead`: an agent has seen it, and `error`: why the
  /// business's last reaction to it did not get through.
  public record Delivery(
      Optional<String> platformMessageId,
      MessageStatus status,
      Optional<DeliveryError> error,
      boolean isRead) {
    Delivery advanced(MessageStatus next) {
      return new Delivery(platformMessageId, next, Optional.empty(), isRead);
    }

    Delivery knownAs(String id) {
      return new Delivery(Optional.of(id), status, error, isRead);
    }

    Delivery heldUp(DeliveryError why) {
      return new Delivery(platformMessageId, MessageStatus.PENDING, Optional.of(why), isRead);
    }

    Delivery failed(DeliveryError why) {
      return new Delivery(platformMessageId, MessageStatus.FAILED, Optional.of(why), isRead);
    }
  }

  /// What it refers to. `replyToPlatformId`: the quoted message by the platform's id, known to us
  /// or not. `clientId`: the sender's own mark, given back unchanged.
  public record Links(
      Optional<MessageId> replyTo,
      Optional<String> replyToPlatformId,
      Optional<String> clientId,
      MessageContext context) {
    public static final Links NONE =
        new Links(Optional.empty(), Optional.empty(), Optional.empty());

    public Links(
        Optional<MessageId> replyTo,
        Optional<String> replyToPlatformId,
        Optional<String> clientId) {
      this(replyTo, replyToPlatformId, clientId, MessageContext.NONE);
    }

    Links withoutContext() {
      return new Links(replyTo, replyToPlatformId, clientId);
    }
  }

  /// `timestamp` is the platform's time; `isLate`: it arrived after a newer message was stored.
  public record Times(
      Instant timestamp,
      Instant createdAt,
      boolean isLate,
      Optional<Instant> editedAt,
      Optional<Instant> deletedAt) {
    public Times(Instant timestamp, Instant createdAt, boolean isLate) {
      this(timestamp, createdAt, isLate, Optional.empty(), Optional.empty());
    }

    Times edited(Instant at) {
      return new Times(timestamp, createdAt, isLate, Optional.of(at), deletedAt);
    }

    Times deleted(Instant at) {
      return new Times(timestamp, createdAt, isLate, Optional.empty(), Optional.of(at));
    }
  }
}
