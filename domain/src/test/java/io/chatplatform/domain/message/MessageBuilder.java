package io.chatplatform.domain.message;

import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A message, of an agent and pending unless told otherwise.
public final class MessageBuilder {
  public static final Instant NOW = Instant.parse("2026-03-04T10:20:30Z");
  private UUID id = UUID.randomUUID();
  private Sender sender = Sender.agent(new UserId(UUID.randomUUID()));
  private MessageContent content = new MessageContent.Text("Two loaves.");
  private Message.Delivery delivery =
      new Message.Delivery(Optional.empty(), MessageStatus.PENDING, Optional.empty(), true);
  private Instant at = NOW;

  private MessageBuilder() {}

  public static MessageBuilder aReply() {
    return new MessageBuilder();
  }

  /// A customer's message that no agent has seen.
  public static MessageBuilder aQuestion() {
    var question = new MessageBuilder();
    question.sender = new Sender.Customer();
    question.delivery =
        new Message.Delivery(
            Optional.of("mid.1"), MessageStatus.DELIVERED, Optional.empty(), false);
    return question;
  }

  public MessageBuilder saying(String text) {
    content = new MessageContent.Text(text);
    return this;
  }

  public MessageBuilder at(Instant instant) {
    at = instant;
    return this;
  }

  public MessageBuilder withId(UUID newId) {
    id = newId;
    return this;
  }

  public MessageBuilder in(MessageStatus status) {
    delivery = new Message.Delivery(Optional.empty(), status, Optional.empty(), true);
    return this;
  }

  public MessageBuilder read() {
    delivery =
        new Message.Delivery(
            delivery.platformMessageId(), delivery.status(), delivery.error(), true);
    return this;
  }

  public Message build() {
    return new Message(
        new MessageId(id),
        new ChatId(new UUID(1, 1)),
        sender,
        content,
        delivery,
        Message.Links.NONE,
        List.of(),
        new Message.Times(at, at, false));
  }
}
