package io.chatplatform.telegram.bot;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A message as the inbox knows it: Telegram numbers messages in each chat anew, so the chat is a
/// part of its id.
public record MessageRef(String chat, String message) {
  private static final Pattern SHAPE = Pattern.compile("(-?[0-9]{1,20}):([0-9]{1,18})");

  /// Empty: not the id of a message of ours.
  public static Optional<MessageRef> of(String id) {
    Matcher match = SHAPE.matcher(id);
    return match.matches()
        ? Optional.of(new MessageRef(match.group(1), match.group(2)))
        : Optional.empty();
  }

  public String id() {
    return chat + ":" + message;
  }
}
