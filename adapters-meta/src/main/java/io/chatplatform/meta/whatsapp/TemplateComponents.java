package io.chatplatform.meta.whatsapp;

import io.chatplatform.domain.message.FilledTemplate;
import io.chatplatform.domain.message.FilledTemplate.Place;
import io.chatplatform.domain.message.FilledTemplate.Value;
import io.chatplatform.domain.message.TemplateParts.Button;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What is put into a template, as the Cloud API wants it. (Meta, "WhatsApp: Template messages")
final class TemplateComponents {
  private TemplateComponents() {}

  /// Into the `template` member of a message.
  static void write(ObjectNode node, FilledTemplate template) {
    node.put("name", template.name()).putObject("language").put("code", template.language());
    ArrayNode components = node.putArray("components");
    texts(components, "header", at(template, Place.HEADER));
    texts(components, "body", at(template, Place.BODY));
    for (Value value : at(template, Place.BUTTON)) {
      Button.Kind kind = template.shown().buttons().get(value.index()).kind();
      boolean isCode = kind == Button.Kind.COPY_CODE;
      ObjectNode button = components.addObject().put("type", "button");
      button.put("sub_type", isCode ? "copy_code" : "url");
      button.put("index", Integer.toString(value.index()));
      button
          .putArray("parameters")
          .addObject()
          .put("type", isCode ? "coupon_code" : "text")
          .put(isCode ? "coupon_code" : "text", value.text());
    }
  }

  /// The file at its head.
  static ObjectNode header(ObjectNode node, String kind) {
    ObjectNode header = node.withArray("components").addObject().put("type", "header");
    return header.putArray("parameters").addObject().put("type", kind).putObject(kind);
  }

  private static List<Value> at(FilledTemplate template, Place place) {
    return template.values().stream().filter(value -> value.place() == place).toList();
  }

  private static void texts(ArrayNode components, String type, List<Value> values) {
    if (values.isEmpty()) {
      return;
    }
    ArrayNode parameters = components.addObject().put("type", type).putArray("parameters");
    for (Value value : values) {
      ObjectNode parameter = parameters.addObject().put("type", "text").put("text", value.text());
      value.name().ifPresent(name -> parameter.put("parameter_name", name));
    }
  }
}
