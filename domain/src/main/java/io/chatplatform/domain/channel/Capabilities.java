package io.chatplatform.domain.channel;

import io.chatplatform.domain.message.MessageType;
import java.util.Set;

/// What a channel can do. `messageTypes` are those an agent can send; `captions`: a file can carry
/// a text in the same message; `reactions`: the business can react to what a customer wrote.
public record Capabilities(
    Set<MessageType> messageTypes,
    ReplyWindowRule replyWindow,
    boolean deliveryReceipts,
    boolean readReceipts,
    boolean typing,
    boolean templates,
    boolean startsConversations,
    boolean captions,
    ReactionRule reactions) {
  public Capabilities {
    messageTypes = Set.copyOf(messageTypes);
  }

  /// Without reactions.
  public Capabilities(
      Set<MessageType> messageTypes,
      ReplyWindowRule replyWindow,
      boolean deliveryReceipts,
      boolean readReceipts,
      boolean typing,
      boolean templates,
      boolean startsConversations,
      boolean captions) {
    this(
        messageTypes,
        replyWindow,
        deliveryReceipts,
        readReceipts,
        typing,
        templates,
        startsConversations,
        captions,
        ReactionRule.NONE);
  }
}
