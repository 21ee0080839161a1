package io.chatplatform.meta.graph;

import tools.jackson.databind.JsonNode;

/// What came of a call.
public sealed interface GraphReply {
  record Ok(JsonNode body) implements GraphReply {}

  /// The Graph API says no.
  record Failed(GraphError error) implements GraphReply {}

  /// Certainly nothing was done.
  record NotDone(String why) implements GraphReply {}

  /// It may have been done; the answer is missing.
  record Lost(String why) implements GraphReply {}
}
