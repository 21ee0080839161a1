package io.chatplatform.bootstrap.http;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// The OpenAPI document that the platform hands out.
record ApiDocument(JsonNode root) {
  private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

  static ApiDocument read() {
    return new ApiDocument(SharedPlatform.anyone().get("/api/openapi.json").expect(200).json());
  }

  List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    root.path("paths")
        .properties()
        .forEach(path ->
            METHODS.stream()
                .filter(method -> path.getValue().has(method))
                .forEach(method ->
                    operations.add(
                        new Operation(
                            method.toUpperCase(java.util.Locale.ROOT),
                            path.getKey(),
                            path.getValue().path(method)))));
    return operations;
  }

  /// The schema of an operation's answer with this status.
  JsonNode answer(String method, String path, int status) {
    JsonNode operation =
        root.path("paths").path(path).path(method.toLowerCase(java.util.Locale.ROOT));
    JsonNode response = resolve(operation.path("responses").path(Integer.toString(status)));
    JsonNode content = response.path("content");
    if (content.isEmpty()) {
      throw new AssertionError("no schema documented for " + status + " of " + method + " " + path);
    }
    return content.properties().iterator().next().getValue().path("schema");
  }

  JsonNode resolve(JsonNode node) {
    return node.has("$ref") ? resolve(root.at(node.path("$ref").asString().substring(1))) : node;
  }

  record Operation(String method, String path, JsonNode node) {
    /// With these ids in place of its parameters.
    String with(String id) {
      return path.replaceAll("\\{[^}]+}", id);
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }
}
