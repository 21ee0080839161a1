package io.chatplatform.domain.message;

import java.util.regex.Pattern;

/// An emoji on a message, by the customer or by the business.
public record Reaction(String emoji, boolean byCustomer) {
  private static final Pattern ONE_SIGN = Pattern.compile("\\X");
  private static final int CHARACTERS_MAX = 40;
  private static final int KEYCAP = 0x20E3;
  private static final int ASCII_MAX = 0x7F;

  /// One emoji and nothing else, whatever it is made of (skin tones, flags, families).
  public static boolean isEmoji(String text) {
    return text.length() <= CHARACTERS_MAX
        && ONE_SIGN.matcher(text).matches()
        && text.codePoints()
            .anyMatch(code -> code == KEYCAP || (code > ASCII_MAX && Character.isEmoji(code)));
  }
}
