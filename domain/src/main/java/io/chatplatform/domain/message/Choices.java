package io.chatplatform.domain.message;

import java.util.List;
import java.util.Optional;

/// What a customer is offered to choose from below a text. `button`: the words that open a list.
public record Choices(Style style, Optional<String> button, List<Option> options) {
  public Choices {
    options = List.copyOf(options);
  }

  /// How the options are shown.
  public enum Style {
    /// Below the message, for as long as it is there.
    BUTTONS,
    /// Behind a button, with descriptions.
    LIST,
    /// Below the newest message only; gone when one is chosen or something else is said.
    QUICK_REPLIES
  }

  /// `id`: what the answer brings back for programs; its own within the message.
  public record Option(String id, String title, Optional<String> description) {}
}
