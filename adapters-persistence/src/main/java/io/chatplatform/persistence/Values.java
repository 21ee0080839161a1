package io.chatplatform.persistence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

/// How values of the domain are written in PostgreSQL.
public final class Values {
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  private Values() {}

  /// The word of a constant: its name in lower case.
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /// The constant of a word.
  public static <E extends Enum<E>> E constant(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
  }

  /// PostgreSQL cannot store U+0000, which people do not write and platforms may send.
  public static String storable(String text) {
    return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
  }

  /// Beyond four-digit years there is nothing to find, but a question may ask for it.
  static Instant storable(Instant instant) {
    return instant.isBefore(EARLIEST) ? EARLIEST : instant.isAfter(LATEST) ? LATEST : instant;
  }

  /// `any((select :name)::uuid[])`: one of the ids that are bound to the name. The select hides
  /// from the planner how many there are: else it makes a new plan each time, which takes longer
  /// than to find a few rows.
  public static String anyOf(String name) {
    return "any((select :" + name + ")::uuid[])";
  }

  public static <T> UUID[] ids(Collection<T> ids, Function<T, UUID> value) {
    return ids.stream().map(value).distinct().toArray(UUID[]::new);
  }

  /// Writes an array as PostgreSQL reads it, for a column of arrays in a multi-row statement.
  public static String arrayLiteral(Collection<String> elements) {
    List<String> quoted =
        elements.stream()
            .map(element -> '"' + element.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
            .toList();
    return '{' + String.join(",", quoted) + '}';
  }
}
