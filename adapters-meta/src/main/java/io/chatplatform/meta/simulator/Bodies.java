package io.chatplatform.meta.simulator;

import io.javalin.http.Context;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Bodies of the simulator's own API.
record Bodies(JsonMapper mapper) {
  /// What is no JSON is an empty object.
  JsonNode read(Context ctx) {
    try {
      return mapper.readTree(ctx.bodyAsBytes());
    } catch (JacksonException e) {
      return mapper.createObjectNode();
    }
  }

  void fail(Context ctx, int status, String why) {
    send(ctx.status(status), mapper.createObjectNode().put("error", why));
  }

  void send(Context ctx, JsonNode answer) {
    ctx.contentType("application/json").result(answer.toString());
  }
}
