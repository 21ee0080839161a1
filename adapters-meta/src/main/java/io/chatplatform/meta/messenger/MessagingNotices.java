package io.chatplatform.meta.messenger;

import io.chatplatform.domain.message.MessageContent.Notice;
import io.chatplatform.meta.json.Nodes;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Who leads a conversation is part of its history. (Meta, "Conversation routing")
final class MessagingNotices {
  private MessagingNotices() {}

  static Optional<Notice> of(JsonNode item) {
    return notice(
            item,
            "pass_thread_control",
            Notice.Kind.CONTROL_PASSED,
            "The conversation was handed over")
        .or(() ->
            notice(
                item,
                "take_thread_control",
                Notice.Kind.CONTROL_TAKEN,
                "Another app took over the conversation"))
        .or(() ->
            notice(
                item,
                "request_thread_control",
                Notice.Kind.CONTROL_REQUESTED,
                "Another app asks for the conversation"));
  }

  private static Optional<Notice> notice(
      JsonNode item, String member, Notice.Kind kind, String words) {
    JsonNode control = item.path(member);
    return control.isObject()
        ? Optional.of(
            new Notice(
                kind, Nodes.text(control, "metadata").map(why -> words + ": " + why).orElse(words)))
        : Optional.empty();
  }
}
