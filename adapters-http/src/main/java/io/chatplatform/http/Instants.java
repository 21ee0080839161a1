package io.chatplatform.http;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/// Instants as the API writes them: ISO 8601, UTC, always with milliseconds.
public final class Instants {
  /// Several times as fast as a pattern, which counts where a list holds hundreds of them.
  private static final DateTimeFormatter FORMAT =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

  private Instants() {}

  public static String text(Instant instant) {
    return FORMAT.format(instant);
  }

  public static Optional<String> text(Optional<Instant> instant) {
    return instant.map(Instants::text);
  }

  /// Years outside of 0 to 9999 are none of ours, and no store takes them.
  public static Optional<Instant> parse(String text) {
    try {
      Instant instant = java.time.OffsetDateTime.parse(text).toInstant();
      int year = instant.atOffset(ZoneOffset.UTC).getYear();
      return year >= 0 && year <= 9999 ? Optional.of(instant) : Optional.empty();
    } catch (DateTimeParseException notOne) {
      return Optional.empty();
    }
  }
}
