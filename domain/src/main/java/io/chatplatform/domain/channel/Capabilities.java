package io.chatplatform.domain.channel;

import io.chatplatform.domain.message.MessageType;
import java.util.Set;

/// What a channel can do. `messageTypes` are those an agent can send.
public record Capabilities(
    Set<MessageType> messageTypes,
    ReplyWindowRule replyWindow,
    boolean deliveryReceipts,
    boolean readReceipts,
    boolean typing,
    boolean templates,
    boolean startsConversations) {
  public Capabilities {
    messageTypes = Set.copyOf(messageTypes);
  }
}
