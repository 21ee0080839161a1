package io.chatplatform.meta.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The templates of each business account, as the Graph API shows them. Every account begins with
/// the same few.
final class TemplateShelf {
  private static final String FIRST =
      """
      [{"name":"order_update","language":"en_US","status":"APPROVED","category":"UTILITY",
        "components":[{"type":"HEADER","format":"TEXT","text":"Order {{1}}"},
          {"type":"BODY","text":"Hello {{1}}, your order arrives on {{2}}."},
          {"type":"FOOTER","text":"Reply to this message to reach us."},
          {"type":"BUTTONS","buttons":[{"type":"QUICK_REPLY","text":"Thank you"},
            {"type":"URL","text":"Track","url":"https://example.com/orders/{{1}}"}]}]},
       {"name":"order_update","language":"de","status":"APPROVED","category":"UTILITY",
        "components":[{"type":"BODY","text":"Hallo {{1}}, Ihre Bestellung kommt am {{2}}."}]},
       {"name":"hello","language":"en_US","status":"APPROVED","category":"UTILITY",
        "components":[{"type":"BODY","text":"Hello! How can we help you?"}]},
       {"name":"spring_menu","language":"en_US","status":"APPROVED","category":"MARKETING",
        "components":[{"type":"HEADER","format":"IMAGE"},
          {"type":"BODY","text":"Our spring menu is here, {{name}}!"}]},
       {"name":"big_sale","language":"en_US","status":"REJECTED","category":"MARKETING",
        "rejected_reason":"PROMOTIONAL",
        "components":[{"type":"BODY","text":"Everything must go!"}]},
       {"name":"new_hours","language":"en_US","status":"PENDING","category":"UTILITY",
        "components":[{"type":"BODY","text":"From {{1}} on we open at {{2}}."}]}]
      """;

  private final JsonMapper mapper;
  private final Map<String, List<ObjectNode>> templates = new ConcurrentHashMap<>();

  TemplateShelf(JsonMapper mapper) {
    this.mapper = mapper;
  }

  List<ObjectNode> of(String business) {
    return templates.computeIfAbsent(business, id -> first());
  }

  Optional<ObjectNode> find(String business, String name, String language) {
    return of(business).stream()
        .filter(template -> template.path("name").asString("").equals(name))
        .filter(template -> template.path("language").asString("").equals(language))
        .findFirst();
  }

  /// Waits for its review.
  ObjectNode add(String business, JsonNode wanted) {
    ObjectNode template = ((ObjectNode) wanted.deepCopy()).put("status", "PENDING");
    template.put("id", Ids.secret());
    replace(business, template);
    return template;
  }

  void replace(String business, ObjectNode template) {
    String name = template.path("name").asString("");
    String language = template.path("language").asString("");
    templates.compute(
        business,
        (id, known) -> {
          List<ObjectNode> now = new ArrayList<>(known == null ? first() : known);
          now.removeIf(other ->
              other.path("name").asString("").equals(name)
                  && other.path("language").asString("").equals(language));
          now.add(template);
          return List.copyOf(now);
        });
  }

  void remove(String business, String name) {
    templates.compute(
        business,
        (id, known) ->
            (known == null ? first() : known)
                .stream()
                    .filter(template -> !template.path("name").asString("").equals(name))
                    .toList());
  }

  private List<ObjectNode> first() {
    List<ObjectNode> all = new ArrayList<>();
    mapper
        .readTree(FIRST)
        .forEach(template -> all.add(((ObjectNode) template).put("id", Ids.secret())));
    return List.copyOf(all);
  }
}
