package io.chatplatform.meta.messenger;

import io.chatplatform.meta.json.Nodes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Plain words for what is neither a text nor a file.
final class MessagingWords {
  private static final Set<String> ENVELOPE =
      Set.of("sender", "recipient", "timestamp", "hop_context");

  private MessagingWords() {}

  static String of(JsonNode item) {
    if (Nodes.flag(item.path("message"), "is_deleted")) {
      return "Deleted a message";
    }
    for (String member : item.propertyNames()) {
      JsonNode value = item.path(member);
      switch (member) {
        case "reaction" -> {
          return reaction(value);
        }
        case "message_edit" -> {
          return with("Edited a message", Nodes.text(value, "text"));
        }
        case "optin" -> {
          return with(
              "Opted in",
              Nodes.text(value, "title")
                  .or(() -> Nodes.text(value, "type"))
                  .or(() -> Nodes.text(value, "ref")));
        }
        case "account_linking" -> {
          return with("Changed the link to an account", Nodes.text(value, "status"));
        }
        default -> {}
      }
    }
    return with(
        "Sent something of a kind not known here",
        Optional.of(
                item.propertyNames().stream()
                    .filter(name -> !ENVELOPE.contains(name))
                    .collect(Collectors.joining(", ")))
            .filter(names -> !names.isEmpty()));
  }

  static String ofAttachment(String kind, JsonNode attachment) {
    JsonNode payload = attachment.path("payload");
    Optional<String> title = Nodes.text(payload, "title").or(() -> Nodes.text(attachment, "title"));
    Optional<String> url = Nodes.text(payload, "url").or(() -> Nodes.text(attachment, "url"));
    Optional<String> what = joined(title, url);
    return switch (kind) {
      case "location" -> location(payload.path("coordinates"), title);
      case "ephemeral" -> "Sent something that can be seen only once";
      case "template" -> with("Sent a template", template(payload));
      default -> with("Sent something of a kind not known here: " + kind, what);
    };
  }

  private static String location(JsonNode coordinates, Optional<String> title) {
    Optional<String> place =
        Nodes.text(coordinates, "lat")
            .flatMap(lat -> Nodes.text(coordinates, "long").map(lon -> lat + " " + lon));
    return with(
        "Shared a location",
        Optional.of(
                Stream.of(title, place).flatMap(Optional::stream).collect(Collectors.joining(", ")))
            .filter(text -> !text.isEmpty()));
  }

  private static Optional<String> template(JsonNode payload) {
    JsonNode elements =
        payload.path("elements").isArray()
            ? payload.path("elements")
            : payload.path("product").path("elements");
    String titles =
        elements
            .valueStream()
            .flatMap(element -> Nodes.text(element, "title").stream())
            .collect(Collectors.joining(", "));
    return Nodes.text(payload, "text")
        .or(() -> Optional.of(titles).filter(text -> !text.isEmpty()));
  }

  private static String reaction(JsonNode reaction) {
    if (Nodes.textOrEmpty(reaction, "action").equals("unreact")) {
      return "Took back a reaction";
    }
    return Nodes.text(reaction, "emoji")
        .or(() -> Nodes.text(reaction, "reaction"))
        .map(emoji -> "Reacted with " + emoji)
        .orElse("Reacted to a message");
  }

  private static Optional<String> joined(Optional<String> title, Optional<String> url) {
    List<String> parts = Stream.of(title, url).flatMap(Optional::stream).toList();
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", parts));
  }

  private static String with(String what, Optional<String> detail) {
    return detail.map(text -> what + ": " + text).orElse(what);
  }
}
