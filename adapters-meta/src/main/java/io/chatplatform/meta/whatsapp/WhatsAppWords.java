package io.chatplatform.meta.whatsapp;

import io.chatplatform.meta.json.Nodes;
import java.util.List;
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
      case "contacts" -> with("Shared a contact", contacts(body));
      case "order" -> with("Ordered", order(body));
      case "reaction" ->
          Nodes.text(body, "emoji").map(e -> "Reacted with " + e).orElse("Took back a reaction");
      case "edit" -> with("Edited a message", edited(body.path("message")));
      case "revoke" -> "Deleted a message";
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

  private static String contacts(JsonNode list) {
    return list.valueStream()
        .map(contact ->
            joined(
                ", ",
                List.of(
                    Nodes.text(contact.path("name"), "formatted_name"),
                    Nodes.text(contact.path("phones").path(0), "phone"),
                    Nodes.text(contact.path("emails").path(0), "email"))))
        .collect(Collectors.joining("; "));
  }

  private static String order(JsonNode order) {
    String items =
        order
            .path("product_items")
            .valueStream()
            .map(item ->
                joined(
                    " ",
                    List.of(
                        Nodes.text(item, "quantity").map(n -> n + " ×"),
                        Nodes.text(item, "product_retailer_id"),
                        Nodes.text(item, "item_price").map(p -> "at " + p),
                        Nodes.text(item, "currency"))))
            .collect(Collectors.joining(", "));
    return joined(". ", List.of(Optional.of(items), Nodes.text(order, "text")));
  }

  private static String edited(JsonNode message) {
    JsonNode body = message.path(Nodes.textOrEmpty(message, "type"));
    return Nodes.text(body, "body").or(() -> Nodes.text(body, "caption")).orElse("");
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
