package io.chatplatform.meta.simulator;

import io.chatplatform.meta.json.Nodes;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `/{business account}/message_templates`: list by pages, create, delete. (Meta, "WhatsApp:
/// Message templates")
final class TemplateEndpoints {
  private static final int PAGE_MAX = 250;
  private final TemplateShelf shelf;
  private final JsonMapper mapper;

  TemplateEndpoints(TemplateShelf shelf, JsonMapper mapper) {
    this.shelf = shelf;
    this.mapper = mapper;
  }

  ObjectNode answer(Context ctx, String business, JsonNode body) {
    if (ctx.method().equals(HandlerType.POST)) {
      if (Nodes.textOrEmpty(body, "name").isEmpty()
          || Nodes.textOrEmpty(body, "language").isEmpty()) {
        throw GraphProblem.badParameter("The parameters name and language are required.");
      }
      ObjectNode added = shelf.add(business, body);
      return mapper
          .createObjectNode()
          .put("id", Nodes.textOrEmpty(added, "id"))
          .put("status", Nodes.textOrEmpty(added, "status"));
    }
    if (ctx.method().equals(HandlerType.DELETE)) {
      shelf.remove(business, Optional.ofNullable(ctx.queryParam("name")).orElse(""));
      return mapper.createObjectNode().put("success", true);
    }
    return page(
        shelf.of(business),
        number(ctx.queryParam("after"), 0),
        Math.clamp(number(ctx.queryParam("limit"), 25), 1, PAGE_MAX));
  }

  private ObjectNode page(List<ObjectNode> all, int from, int limit) {
    ObjectNode answer = mapper.createObjectNode();
    ArrayNode data = answer.putArray("data");
    all.stream().skip(from).limit(limit).forEach(data::add);
    int next = from + limit;
    ObjectNode paging = answer.putObject("paging");
    paging.putObject("cursors").put("before", "" + from).put("after", "" + next);
    if (next < all.size()) {
      paging.put("next", "https://graph.example/next");
    }
    return answer;
  }

  private static int number(@org.jspecify.annotations.Nullable String text, int otherwise) {
    return text != null && text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : otherwise;
  }
}
