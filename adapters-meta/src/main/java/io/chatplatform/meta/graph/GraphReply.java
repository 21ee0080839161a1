package io.chatplatform.meta.graph;

import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What came of a call.
public sealed interface GraphReply {
  /// `rest`: how long to send nothing more, so that no limit is met. Never prints the body, which
  /// may hold a token.
  record Ok(JsonNode body, Optional<Duration> rest) implements GraphReply {
    @Override
    public String toString() {
      return "Ok";
    }
  }

  /// The Graph API says no.
  record Failed(GraphError error) implements GraphReply {}

  /// Certainly nothing was done.
  record NotDone(String why) implements GraphReply {}

  /// It may have been done; the answer is missing.
  record Lost(String why) implements GraphReply {}
}
