package io.chatplatform.telegram.json;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Lenient access to members: what is missing or of another kind is simply not there.
public final class Nodes {
  private Nodes() {}

  /// The member as text, if it is a string or a number and not empty. Without U+0000, which JSON
  /// may carry and a database may not.
  public static Optional<String> text(JsonNode parent, String member) {
    JsonNode value = parent.path(member);
    String text = value.isString() || value.isNumber() ? value.asString() : "";
    return Optional.of(text.replace("\0", "")).filter(found -> !found.isEmpty());
  }

  public static String textOrEmpty(JsonNode parent, String member) {
    return text(parent, member).orElse("");
  }

  public static Optional<Double> number(JsonNode parent, String member) {
    JsonNode value = parent.path(member);
    return value.isNumber() ? Optional.of(value.asDouble()) : Optional.empty();
  }

  /// Seconds since 1970; the epoch itself where there is no such time.
  public static Instant time(JsonNode parent, String member) {
    JsonNode value = parent.path(member);
    return value.canConvertToLong() && value.isIntegralNumber() && value.asLong() < 1L << 40
        ? Instant.ofEpochSecond(Math.max(0, value.asLong()))
        : Instant.EPOCH;
  }
}
