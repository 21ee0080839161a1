package io.chatplatform.domain.event;

import java.util.regex.Pattern;

/// A place in a tenant's order of events: two numbers, compared as numbers.
public record Cursor(long first, long second) implements Comparable<Cursor> {
  public static final Cursor START = new Cursor(0, 0);
  private static final Pattern SHAPE = Pattern.compile("\\d{1,18}-\\d{1,18}");

  /// The cursor written as text; `START` stands for anything that is none, which leads to a resync.
  public static Cursor parse(String text) {
    if (!SHAPE.matcher(text).matches()) {
      return START;
    }
    int dash = text.indexOf('-');
    return new Cursor(
        Long.parseLong(text.substring(0, dash)), Long.parseLong(text.substring(dash + 1)));
  }

  @Override
  public int compareTo(Cursor other) {
    int byFirst = Long.compare(first, other.first);
    return byFirst != 0 ? byFirst : Long.compare(second, other.second);
  }

  @Override
  public String toString() {
    return first + "-" + second;
  }
}
