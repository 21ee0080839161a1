package io.chatplatform.http;

import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.Refusal.FieldError;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.UnsupportedMediaTypeResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A request's JSON object. What is not JSON, or no object, is malformed (400); a field that is
/// missing or of the wrong kind is unacceptable (422), and named. Unknown fields are ignored.
public final class JsonBody {
  private static final int MAX_BYTES = 1024 * 1024;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private final JsonNode root;

  private JsonBody(JsonNode root) {
    this.root = root;
  }

  public static JsonBody read(Context ctx) {
    String type = ctx.contentType();
    if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
      throw new UnsupportedMediaTypeResponse("The body must be application/json.");
    }
    return parse(ctx.bodyAsBytes());
  }

  /// Like `read`, but no body at all is an empty object.
  public static JsonBody readOptional(Context ctx) {
    return ctx.bodyAsBytes().length == 0 ? new JsonBody(MAPPER.createObjectNode()) : read(ctx);
  }

  public static JsonBody parse(byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      throw new ContentTooLargeResponse("The body must have at most 1 MB.");
    }
    JsonNode root = MAPPER.readTree(bytes);
    if (!root.isObject()) {
      throw Problems.malformed("The body must be a JSON object.");
    }
    return new JsonBody(root);
  }

  /// Names all of these that are missing, at once.
  public JsonBody require(String... fields) {
    List<FieldError> missing = new ArrayList<>();
    for (String field : fields) {
      if (!has(field)) {
        missing.add(new FieldError(field, "must be given"));
      }
    }
    if (!missing.isEmpty()) {
      throw new Refusal.Unacceptable(missing);
    }
    return this;
  }

  /// Is the field there and not null?
  public boolean has(String field) {
    return root.hasNonNull(field);
  }

  /// Is the field there, perhaps as null?
  public boolean mentions(String field) {
    return root.has(field);
  }

  public String text(String field) {
    return require(field).optionalText(field).orElseThrow();
  }

  public Optional<String> optionalText(String field) {
    return optional(field, node -> textOf(field, node));
  }

  /// All fields that are texts.
  public Map<String, String> texts() {
    return root.propertyStream()
        .filter(field -> field.getValue().isString())
        .collect(
            Collectors.toMap(Map.Entry::getKey, field -> textOf(field.getKey(), field.getValue())));
  }

  public Optional<Boolean> optionalFlag(String field) {
    return optional(
        field,
        node -> {
          if (!node.isBoolean()) {
            throw new Refusal.Unacceptable(field, "must be true or false");
          }
          return node.booleanValue();
        });
  }

  public Optional<UUID> optionalUuid(String field) {
    return optionalText(field)
        .map(text ->
            Ids.parse(text).orElseThrow(() -> new Refusal.Unacceptable(field, "must be a UUID")));
  }

  public UUID uuid(String field) {
    return require(field).optionalUuid(field).orElseThrow();
  }

  public Optional<JsonBody> optionalObject(String field) {
    return optional(
        field,
        node -> {
          if (!node.isObject()) {
            throw new Refusal.Unacceptable(field, "must be an object");
          }
          return new JsonBody(node);
        });
  }

  /// The objects of a list.
  public List<JsonBody> objects(String field) {
    JsonNode list = require(field).root.get(field);
    List<JsonBody> objects = new ArrayList<>();
    for (JsonNode item : list) {
      if (item.isObject()) {
        objects.add(new JsonBody(item));
      }
    }
    if (!list.isArray() || objects.size() != list.size()) {
      throw new Refusal.Unacceptable(field, "must be a list of objects");
    }
    return objects;
  }

  public Optional<List<String>> optionalTexts(String field) {
    return optional(
        field,
        node -> {
          if (!node.isArray()) {
            throw new Refusal.Unacceptable(field, "must be a list");
          }
          List<String> texts = new ArrayList<>();
          node.forEach(item -> texts.add(textOf(field, item)));
          return texts;
        });
  }

  public Optional<List<UUID>> optionalUuids(String field) {
    return optionalTexts(field)
        .map(texts ->
            texts.stream()
                .map(text ->
                    Ids.parse(text)
                        .orElseThrow(
                            () -> new Refusal.Unacceptable(field, "must be a list of UUIDs")))
                .toList());
  }

  /// One of an enum's words, which the API writes in lower case.
  public <E extends Enum<E>> Optional<E> optionalWord(String field, Class<E> words) {
    return optionalText(field)
        .map(text ->
            Words.parse(text, words)
                .orElseThrow(
                    () -> new Refusal.Unacceptable(field, "must be one of " + Words.all(words))));
  }

  private <T> Optional<T> optional(String field, Function<JsonNode, T> read) {
    return has(field) ? Optional.of(read.apply(root.get(field))) : Optional.empty();
  }

  private static String textOf(String field, JsonNode node) {
    if (!node.isString()) {
      throw new Refusal.Unacceptable(field, "must be a text");
    }
    String text = node.stringValue();
    if (text.indexOf('\0') >= 0) {
      throw new Refusal.Unacceptable(field, "must not contain the character U+0000");
    }
    return text;
  }
}
