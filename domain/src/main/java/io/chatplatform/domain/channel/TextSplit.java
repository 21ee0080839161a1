package io.chatplatform.domain.channel;

import io.chatplatform.domain.channel.Limits.TextLimit;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts a long text into parts that fit: between paragraphs where it can, else between sentences,
/// words, or what a reader takes for one character.
public final class TextSplit {
  private TextSplit() {}

  /// In order; one part for a text that fits, none for a blank one.
  public static List<String> parts(String text, TextLimit limit) {
    List<String> parts = new ArrayList<>();
    String rest = text.strip();
    while (!limit.allows(rest)) {
      int end = end(rest, limit);
      String part = rest.substring(0, end).strip();
      if (!part.isEmpty()) {
        parts.add(part);
      }
      rest = rest.substring(end).strip();
    }
    if (!rest.isEmpty()) {
      parts.add(rest);
    }
    return parts;
  }

  private static int end(String text, TextLimit limit) {
    int fits = fitting(text, limit);
    int paragraph = text.lastIndexOf("\n\n", fits);
    if (paragraph > 0) {
      return paragraph;
    }
    for (BreakIterator breaks :
        List.of(
            BreakIterator.getSentenceInstance(Locale.ROOT),
            BreakIterator.getLineInstance(Locale.ROOT),
            BreakIterator.getCharacterInstance(Locale.ROOT))) {
      breaks.setText(text);
      int before = breaks.isBoundary(fits) ? fits : breaks.preceding(fits);
      if (before > 0) {
        return before;
      }
    }
    return fits;
  }

  /// The end of the longest beginning that fits, at least one character.
  private static int fitting(String text, TextLimit limit) {
    int low = text.offsetByCodePoints(0, 1);
    int high = text.length();
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (limit.allows(text.substring(0, middle))) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return Character.isLowSurrogate(text.charAt(Math.min(low, text.length() - 1))) && low > 1
        ? low - 1
        : low;
  }
}
