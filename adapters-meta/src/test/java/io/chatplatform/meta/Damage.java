package io.chatplatform.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Spoils one member of a JSON text: takes it away, or puts something else in its place.
final class Damage {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final List<String> OTHERS =
      List.of(
          "null",
          "true",
          "[]",
          "{}",
          "-1",
          "1e400",
          "\"\"",
          "\"\\u0000x\"",
          "[[{}]]",
          "99999999999999999999");

  private Damage() {}

  static String to(String json, Random random) {
    JsonNode root = MAPPER.readTree(json);
    List<ObjectNode> objects = new ArrayList<>();
    collect(root.path("entry"), objects);
    ObjectNode target = objects.get(random.nextInt(objects.size()));
    List<String> members = new ArrayList<>(target.propertyNames());
    if (!members.isEmpty()) {
      String member = members.get(random.nextInt(members.size()));
      int choice = random.nextInt(OTHERS.size() + 1);
      if (choice == OTHERS.size()) {
        target.remove(member);
      } else {
        target.set(member, MAPPER.readTree(OTHERS.get(choice)));
      }
    }
    return root.toString();
  }

  private static void collect(JsonNode node, List<ObjectNode> objects) {
    if (node instanceof ObjectNode object) {
      objects.add(object);
    }
    node.forEach(child -> collect(child, objects));
  }
}
