package io.chatplatform.application.message.service;

import io.chatplatform.application.channel.ChannelDescriptor;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.channel.ReactionRule;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.Reaction;
import io.chatplatform.domain.message.Sender;
import java.util.List;
import java.util.Optional;

/// May the business react to this message, and in this way? Each refusal has its own code.
final class ReactionRules {
  private final ChannelDescriptor channel;

  ReactionRules(ChannelDescriptor channel) {
    this.channel = channel;
  }

  void requireAllowed(Message message, Optional<String> emoji) {
    if (channel.capabilities().reactions().isNone()) {
      throw refusal(
          "reactions_unsupported",
          "message",
          channel.name() + " does not let a business react to messages");
    }
    if (!(message.sender() instanceof Sender.Customer)
        || message.delivery().platformMessageId().isEmpty()
        || message.isDeleted()) {
      throw refusal(
          "reaction_target",
          "message",
          "must be a message of the customer that was not taken back");
    }
    emoji.ifPresent(this::requireEmoji);
  }

  private void requireEmoji(String emoji) {
    if (!Reaction.isEmoji(emoji)) {
      throw refusal("emoji_malformed", "emoji", "must be one emoji");
    }
    ReactionRule rule = channel.capabilities().reactions();
    if (!rule.allows(emoji)) {
      throw refusal(
          "emoji_unsupported",
          "emoji",
          channel.name() + " takes only " + String.join(" ", rule.emojis()));
    }
  }

  private static Refusal refusal(String code, String field, String message) {
    return new Refusal.Unacceptable(code, List.of(new Refusal.FieldError(field, message)));
  }
}
