package io.chatplatform.application.channel;

import io.chatplatform.domain.chat.CustomerKey;
import java.util.List;
import java.util.Optional;

/// The business's reaction to a customer's message, which the platform knows by
/// `platformMessageId`; no `emoji`: it is taken back.
public record OutgoingReaction(
    List<CustomerKey> recipient, String platformMessageId, Optional<String> emoji) {
  public OutgoingReaction {
    recipient = List.copyOf(recipient);
  }
}
