package io.chatplatform.http.socket;

import io.chatplatform.application.realtime.port.in.TellTeam;
import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.http.Ids;
import jakarta.inject.Inject;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What clients say: `ping` and `typing`. Anything else is answered with an error, and harms
/// nobody.
public final class ClientFrames {
  private static final String PONG = "{\"type\":\"pong\"}";
  private static final String ERROR =
      "{\"type\":\"error\",\"detail\":\"not a frame that is understood here\"}";
  private final TellTeam team;
  private final JsonMapper mapper;

  @Inject
  public ClientFrames(TellTeam team, JsonMapper mapper) {
    this.team = team;
    this.mapper = mapper;
  }

  /// The answer, if there is one.
  Optional<String> handle(Actor actor, String frame) {
    try {
      JsonNode root = mapper.readTree(frame);
      return switch (root.path("type").asString("")) {
        case "ping" -> Optional.of(PONG);
        case "typing" -> typing(actor, root);
        default -> Optional.of(ERROR);
      };
    } catch (JacksonException malformed) {
      return Optional.of(ERROR);
    }
  }

  private Optional<String> typing(Actor actor, JsonNode root) {
    var chat = Ids.parse(root.path("chatId").asString("")).map(ChatId::new);
    if (chat.isEmpty() || !root.path("isTyping").isBoolean()) {
      return Optional.of(ERROR);
    }
    team.typing(actor, chat.get(), root.path("isTyping").booleanValue());
    return Optional.empty();
  }
}
