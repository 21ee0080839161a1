package io.chatplatform.telegram.bot;

import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What came of a call of the Bot API.
public sealed interface BotReply {
  record Ok(JsonNode result) implements BotReply {}

  /// The Bot API itself says no.
  record Failed(int code, String description, Optional<Duration> retryAfter) implements BotReply {}

  /// Something before the Bot API answered.
  record Foreign(int status) implements BotReply {}

  /// The call may or may not have been taken.
  record Lost(String why) implements BotReply {}

  /// The call certainly was not taken.
  record NotDone(String why) implements BotReply {}
}
