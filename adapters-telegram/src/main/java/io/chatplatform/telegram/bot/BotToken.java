package io.chatplatform.telegram.bot;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A bot's token, `<bot id>:<secret>`. It is a part of every address that is called, so nothing
/// else may become one. Never printed.
public record BotToken(String value, String botId) {
  private static final Pattern SHAPE = Pattern.compile("([0-9]{1,20}):[A-Za-z0-9_-]{8,128}");

  /// Empty: this is no bot's token.
  public static Optional<BotToken> of(String text) {
    Matcher match = SHAPE.matcher(text);
    return match.matches() ? Optional.of(new BotToken(text, match.group(1))) : Optional.empty();
  }

  @Override
  public String toString() {
    return "BotToken[" + botId + "]";
  }
}
