package io.chatplatform.bootstrap.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Compares a value with a schema of the API document, as far as the document uses JSON Schema.
/// Fields that are not documented count as faults, so that the document stays complete.
record SchemaCheck(ApiDocument document) {
  List<String> faults(JsonNode schema, JsonNode value) {
    List<String> faults = new ArrayList<>();
    check(schema, value, "", faults);
    return faults;
  }

  private void check(JsonNode reference, JsonNode value, String at, List<String> faults) {
    JsonNode schema = document.resolve(reference);
    if (schema.has("anyOf") || schema.has("oneOf")) {
      JsonNode choices = schema.has("anyOf") ? schema.path("anyOf") : schema.path("oneOf");
      boolean fits = choices.valueStream().anyMatch(one -> faults(one, value).isEmpty());
      if (!fits) {
        faults.add(at + " fits none of the choices: " + value);
      }
      return;
    }
    schema.path("allOf").forEach(part -> check(part, value, at, faults));
    List<String> types =
        schema.path("type").isArray()
            ? schema.path("type").valueStream().map(JsonNode::asString).toList()
            : schema.has("type") ? List.of(schema.path("type").asString()) : List.of();
    if (!types.isEmpty() && types.stream().noneMatch(type -> is(type, value))) {
      faults.add(at + " is not " + types + ": " + value);
      return;
    }
    if (schema.has("enum")
        && schema.path("enum").valueStream().noneMatch(choice -> choice.equals(value))) {
      faults.add(at + " is not in " + schema.path("enum") + ": " + value);
    }
    if (value.isString()) {
      checkFormat(schema.path("format").asString(""), value.asString(), at, faults);
    }
    if (value.isArray()) {
      value.forEach(item -> check(schema.path("items"), item, at + "[]", faults));
    }
    if (value.isObject() && schema.has("properties")) {
      checkFields(schema, value, at, faults);
    }
  }

  private void checkFields(JsonNode schema, JsonNode value, String at, List<String> faults) {
    schema
        .path("required")
        .valueStream()
        .map(JsonNode::asString)
        .filter(name -> !value.has(name))
        .forEach(name -> faults.add(at + "/" + name + " is missing"));
    value
        .properties()
        .forEach(field -> {
          JsonNode known = schema.path("properties").path(field.getKey());
          if (known.isMissingNode()) {
            if (!schema.has("additionalProperties")) {
              faults.add(at + "/" + field.getKey() + " is not documented");
            }
          } else {
            check(known, field.getValue(), at + "/" + field.getKey(), faults);
          }
        });
  }

  private static void checkFormat(String format, String text, String at, List<String> faults) {
    boolean fits =
        switch (format) {
          case "uuid" -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
          case "date-time" ->
              text.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z")
                  && Instant.parse(text).isBefore(Instant.MAX);
          default -> true;
        };
    if (!fits) {
      faults.add(at + " is no " + format + ": " + text);
    }
  }

  private static boolean is(String type, JsonNode value) {
    return Stream.of(type)
        .anyMatch(name ->
            switch (name) {
              case "object" -> value.isObject();
              case "array" -> value.isArray();
              case "string" -> value.isString();
              case "integer" -> value.isIntegralNumber();
              case "number" -> value.isNumber();
              case "boolean" -> value.isBoolean();
              case "null" -> value.isNull();
              default -> throw new IllegalArgumentException("unknown type " + name);
            });
  }
}
