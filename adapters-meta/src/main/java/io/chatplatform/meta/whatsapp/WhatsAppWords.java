package io.chatplatform.meta.whatsapp;

import io.chatplatform.meta.json.Nodes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Plain words for what is neither a text nor a file.
final class WhatsAppWords {
  private WhatsAppWords() {}

  static String of(String type, JsonNode message) {
    JsonNode body = message.path(type);
    return switch (type) {
      case "location" -> with("Shared a location", location(body));
      case "contacts" -> "Shared a contact";
      case "order" -> "Ordered";
      case "system" ->
          Nodes.text(body, "body").orElse("Something changed in the customer's account");
      case "request_welcome" -> "Opened the chat for the first time";
      default -> with("Sent something that cannot be shown here", unknown(type, message));
    };
  }

  private static String location(JsonNode body) {
    Optional<String> point =
        Nodes.text(body, "latitude")
            .flatMap(lat -> Nodes.text(body, "longitude").map(lon -> lat + " " + lon));
    return joined(", ", List.of(Nodes.text(body, "name"), Nodes.text(body, "address"), point));
  }

  /// The new text or caption of an edited message.
  static Optional<String> edited(JsonNode message) {
    JsonNode body = message.path(Nodes.textOrEmpty(message, "type"));
    return Nodes.text(body, "body").or(() -> Nodes.text(body, "caption"));
  }

  static String ofCall(JsonNode call) {
    return with("Called", Nodes.textOrEmpty(call, "event").toLowerCase(Locale.ROOT));
  }

  private static String unknown(String type, JsonNode message) {
    JsonNode error = message.path("errors").path(0);
    return joined(
        " – ",
        List.of(
            Nodes.text(message.path("unsupported"), "type")
                .or(() -> Optional.of(type))
                .map(kind -> kind.replace('_', ' ')),
            Nodes.text(error.path("error_data"), "details").or(() -> Nodes.text(error, "title")),
            Nodes.text(error, "code")));
  }

  private static String joined(String separator, List<Optional<String>> parts) {
    return parts.stream()
        .flatMap(Optional::stream)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(separator));
  }

  private static String with(String what, String detail) {
    return detail.isEmpty() ? what : what + ": " + detail;
  }
}
