package io.chatplatform.meta.graph;

import io.chatplatform.meta.json.Nodes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// When the token of an answer ends: `expires_in`, in seconds.
final class Lifetimes {
  private Lifetimes() {}

  static Optional<Instant> end(Clock clock, JsonNode answer) {
    String seconds = Nodes.textOrEmpty(answer, "expires_in");
    return seconds.matches("[1-9][0-9]{0,9}")
        ? Optional.of(clock.instant().plus(Duration.ofSeconds(Long.parseLong(seconds))))
        : Optional.empty();
  }
}
