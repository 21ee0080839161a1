package io.chatplatform.meta.messenger;

import io.chatplatform.domain.message.Choices;
import io.chatplatform.domain.message.MessageId;
import io.chatplatform.meta.json.Nodes;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// A quick reply. When it is tapped, only its payload comes back and not the message it stood
/// below; so ours begins with our id of that message. (Meta, "Quick Replies")
record QuickReply(Optional<MessageId> message, String id) {
  private static final Pattern OURS =
      Pattern.compile(
          "(?<message>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):(?<id>.*)", Pattern.DOTALL);

  /// Empty: the message is no tapped quick reply.
  static Optional<QuickReply> of(JsonNode message) {
    return Nodes.text(message.path("quick_reply"), "payload").map(QuickReply::read);
  }

  private static QuickReply read(String payload) {
    Matcher ours = OURS.matcher(payload);
    return ours.matches()
        ? new QuickReply(
            Optional.of(new MessageId(UUID.fromString(ours.group("message")))), ours.group("id"))
        : new QuickReply(Optional.empty(), payload);
  }

  static void write(ArrayNode quickReplies, MessageId message, Choices choices) {
    for (Choices.Option option : choices.options()) {
      quickReplies
          .addObject()
          .put("content_type", "text")
          .put("title", option.title())
          .put("payload", message + ":" + option.id());
    }
  }
}
