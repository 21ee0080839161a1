package io.chatplatform.domain;

import java.util.Optional;

/// Limits for texts that people type.
public final class Texts {
  private Texts() {}

  /// The text without surrounding white space, refused when empty or longer than `max` characters.
  public static String required(String field, String text, int max) {
    String trimmed = text.strip();
    if (trimmed.isEmpty()) {
      throw new Refusal.Unacceptable(field, "must not be empty");
    }
    if (trimmed.codePointCount(0, trimmed.length()) > max) {
      throw new Refusal.Unacceptable(field, "must have at most " + max + " characters");
    }
    if (trimmed.indexOf('\0') >= 0) {
      throw new Refusal.Unacceptable(field, "must not contain the character U+0000");
    }
    return trimmed;
  }

  /// Like `required`, but an empty text is no text.
  public static Optional<String> optional(String field, String text, int max) {
    return text.isBlank() ? Optional.empty() : Optional.of(required(field, text, max));
  }
}
