package io.chatplatform.meta.messenger;

import io.chatplatform.application.channel.InboundEvent.Change;
import io.chatplatform.meta.json.Nodes;
import tools.jackson.databind.JsonNode;

/// Reactions come as an emoji, in some versions only as a word for it.
final class MessagingReactions {
  private MessagingReactions() {}

  static Change of(JsonNode reaction) {
    if (Nodes.textOrEmpty(reaction, "action").equals("unreact")) {
      return new Change.ReactionRemoved();
    }
    return new Change.Reacted(
        Nodes.text(reaction, "emoji")
            .orElseGet(() -> emoji(Nodes.textOrEmpty(reaction, "reaction"))));
  }

  private static String emoji(String word) {
    return switch (word) {
      case "love" -> "❤️";
      case "like" -> "👍";
      case "dislike" -> "👎";
      case "smile" -> "😀";
      case "laugh" -> "😆";
      case "wow" -> "😮";
      case "sad" -> "😢";
      case "angry" -> "😠";
      default -> "👍";
    };
  }
}
