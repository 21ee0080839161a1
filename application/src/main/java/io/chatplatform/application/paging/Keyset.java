package io.chatplatform.application.paging;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// The place of a row in a list that is ordered by an instant and then by id. Precise to the
/// microsecond.
public record Keyset(Instant at, UUID id) {
  private static final Pattern SHAPE =
      Pattern.compile("(-?\\d{1,17})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

  /// The text a client gives back to go on after this row.
  public String text() {
    long micros = Math.multiplyExact(at.getEpochSecond(), 1_000_000L) + at.getNano() / 1_000;
    return micros + "_" + id;
  }

  public static Optional<Keyset> parse(String text) {
    var match = SHAPE.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    long micros = Long.parseLong(match.group(1));
    return Optional.of(
        new Keyset(
            Instant.ofEpochSecond(
                Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L),
            UUID.fromString(match.group(2))));
  }
}
