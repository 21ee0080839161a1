package io.chatplatform.application.channel;

import io.chatplatform.domain.message.MessageTemplate;
import java.util.List;

/// What a platform says when it is asked for an account's prepared messages.
public sealed interface TemplatesResult {
  /// All of them; one name and language occurs once.
  record Found(List<MessageTemplate> templates) implements TemplatesResult {
    public Found {
      templates = List.copyOf(templates);
    }
  }

  /// This channel has none, or not for this account.
  record NotOffered() implements TemplatesResult {}

  /// They cannot be had at the moment; `detail` is for the person who asked.
  record Unavailable(String detail) implements TemplatesResult {}
}
