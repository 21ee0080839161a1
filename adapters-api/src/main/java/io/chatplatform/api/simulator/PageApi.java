package io.chatplatform.api.simulator;

import io.chatplatform.application.channel.ChannelSimulator.Answer;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What the page asks for.
final class PageApi {
  private static final Pattern TOLD = Pattern.compile("api/systems/([^/]+)/(events|answers)");

  private final Systems systems;
  private final EventPoster poster;
  private final JsonMapper mapper;
  private final Clock clock;

  PageApi(Systems systems, EventPoster poster, JsonMapper mapper, Clock clock) {
    this.systems = systems;
    this.poster = poster;
    this.mapper = mapper;
    this.clock = clock;
  }

  Answer state() {
    ObjectNode state = mapper.createObjectNode();
    ArrayNode list = state.putArray("systems");
    for (OwnSystem system : systems.all()) {
      ObjectNode node = describe(system);
      list.add(node);
      node.put("isConnected", system.inbox().isPresent()).put("answers", system.answers());
      ArrayNode said = node.putArray("said");
      system
          .said()
          .forEach(one -> {
            ObjectNode entry = said.addObject().put("byUs", one.byUs());
            entry.set("event", one.event());
          });
    }
    return Answer.json(200, state.toString());
  }

  Answer make(byte[] body) {
    String name = read(body).path("name").asString("");
    return Answer.json(201, describe(systems.make(name.isEmpty() ? "Web shop" : name)).toString());
  }

  /// `api/systems/{id}/…`
  Answer told(String path, byte[] body) {
    Matcher match = TOLD.matcher(path);
    Optional<OwnSystem> system = match.matches() ? systems.open(match.group(1)) : Optional.empty();
    if (system.isEmpty()) {
      return Answer.notFound();
    }
    ObjectNode wish = read(body);
    if (match.group(2).equals("answers")) {
      int status = wish.path("status").asInt(200);
      system.get().answerWith(status >= 200 && status <= 599 ? status : 200);
      return Answer.json(200, "{}");
    }
    try {
      return Answer.json(201, post(system.get(), wish).toString());
    } catch (IllegalArgumentException e) {
      return Answer.json(422, "{\"error\":\"data is not base64\"}");
    }
  }

  private ObjectNode post(OwnSystem system, ObjectNode event) {
    if (!event.has("id")) {
      event.put("id", "here-" + Systems.unique());
    }
    if (!event.has("at")) {
      event.put("at", clock.instant().toString());
    }
    event.path("attachments").valueStream().forEach(this::keep);
    system.add(true, event);
    poster.post(system, event);
    return event;
  }

  private void keep(JsonNode attachment) {
    if (attachment instanceof ObjectNode file && file.has("data")) {
      byte[] bytes = Base64.getDecoder().decode(file.path("data").asString(""));
      file.remove("data");
      file.put(
          "url", systems.keep(file.path("mimeType").asString("application/octet-stream"), bytes));
    }
  }

  private ObjectNode describe(OwnSystem system) {
    return mapper
        .createObjectNode()
        .put("id", system.id())
        .put("name", system.name())
        .put("callbackUrl", system.callbackUrl())
        .put("secret", system.secret());
  }

  /// What is no object says nothing.
  private ObjectNode read(byte[] body) {
    try {
      return mapper.readTree(body) instanceof ObjectNode object
          ? object
          : mapper.createObjectNode();
    } catch (JacksonException e) {
      return mapper.createObjectNode();
    }
  }
}
