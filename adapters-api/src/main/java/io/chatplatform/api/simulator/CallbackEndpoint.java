package io.chatplatform.api.simulator;

import io.chatplatform.api.signature.StandardWebhooks;
import io.chatplatform.api.signature.WebhookSecret;
import io.chatplatform.application.channel.ChannelSimulator.Answer;
import java.net.URI;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a system does with what is posted to its callback URL.
final class CallbackEndpoint {
  private final StandardWebhooks signatures;
  private final EventPoster poster;
  private final JsonMapper mapper;

  CallbackEndpoint(StandardWebhooks signatures, EventPoster poster, JsonMapper mapper) {
    this.signatures = signatures;
    this.poster = poster;
    this.mapper = mapper;
  }

  Answer take(OwnSystem system, Map<String, String> headers, byte[] body) {
    boolean isAuthentic =
        WebhookSecret.of(system.secret())
            .filter(secret -> signatures.isAuthentic(headers, body, secret))
            .isPresent();
    if (!isAuthentic) {
      return refused(401, "The signature is not ours.");
    }
    JsonNode event;
    try {
      event = mapper.readTree(body);
    } catch (JacksonException e) {
      return refused(400, "This is not JSON.");
    }
    return switch (event.path("type").asString("")) {
      case "ping" -> {
        String webhook = event.path("webhook").asString("");
        if (!webhook.isEmpty()) {
          system.listenTo(URI.create(webhook));
        }
        yield taken();
      }
      case "message" -> message(system, event);
      default -> taken();
    };
  }

  /// A message that comes again is not shown again.
  private Answer message(OwnSystem system, JsonNode event) {
    if (system.answers() != 200) {
      return refused(system.answers(), "The system was told to answer like this.");
    }
    String ours = event.path("id").asString("");
    String theirs = "there-" + ours;
    if (!system.has(ours)) {
      system.add(false, event);
      poster.post(
          system,
          mapper
              .createObjectNode()
              .put("type", "status")
              .put("message", ours)
              .put("id", theirs)
              .put("status", "delivered"));
    }
    return Answer.json(200, mapper.createObjectNode().put("id", theirs).toString());
  }

  private static Answer taken() {
    return Answer.json(200, "{}");
  }

  private Answer refused(int status, String why) {
    return Answer.json(status, mapper.createObjectNode().put("error", why).toString());
  }
}
