package io.chatplatform.meta.whatsapp;

import io.chatplatform.application.channel.InboundEvent.InboundContent;
import io.chatplatform.application.channel.InboundEvent.InboundContent.Item;
import io.chatplatform.application.channel.InboundEvent.InboundContent.Media;
import io.chatplatform.application.channel.InboundEvent.InboundContent.Text;
import io.chatplatform.application.channel.InboundEvent.InboundContent.Unsupported;
import io.chatplatform.domain.message.MessageType;
import io.chatplatform.meta.graph.Sha256Text;
import io.chatplatform.meta.json.Nodes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a WhatsApp message holds. Texts, answers to buttons, lists and forms become text; files
/// become files; of anything else the words and the platform's own text remain.
public final class WhatsAppContent {
  private final JsonMapper mapper;

  public WhatsAppContent(JsonMapper mapper) {
    this.mapper = mapper;
  }

  InboundContent of(JsonNode message) {
    String type = Nodes.textOrEmpty(message, "type");
    JsonNode body = message.path(type);
    return switch (type) {
      case "text" -> text(Nodes.text(body, "body"), message);
      case "button" ->
          text(Nodes.text(body, "text").or(() -> Nodes.text(body, "payload")), message);
      case "interactive" -> text(answer(body), message);
      case "image" -> file(MessageType.IMAGE, body, message);
      case "video" -> file(MessageType.VIDEO, body, message);
      case "audio" -> file(MessageType.AUDIO, body, message);
      case "document" -> file(MessageType.FILE, body, message);
      case "sticker" -> file(MessageType.STICKER, body, message);
      default -> new Unsupported(WhatsAppWords.of(type, message), message.toString());
    };
  }

  private static InboundContent text(Optional<String> text, JsonNode message) {
    return text.<InboundContent>map(Text::new)
        .orElseGet(() -> new Unsupported(WhatsAppWords.of("", message), message.toString()));
  }

  private static InboundContent file(MessageType type, JsonNode body, JsonNode message) {
    Optional<String> id = Nodes.text(body, "id");
    if (id.isEmpty()) {
      return new Unsupported("Sent a file that WhatsApp did not hand over", message.toString());
    }
    String mimeType = Nodes.text(body, "mime_type").orElse("application/octet-stream");
    return new Media(
        type,
        Nodes.text(body, "caption"),
        List.of(
            new Item(
                type,
                id.get(),
                mimeType,
                Nodes.text(body, "filename"),
                Nodes.text(body, "sha256").flatMap(Sha256Text::hex))));
  }

  private Optional<String> answer(JsonNode interactive) {
    return switch (Nodes.textOrEmpty(interactive, "type")) {
      case "button_reply" -> Nodes.text(interactive.path("button_reply"), "title");
      case "list_reply" -> Nodes.text(interactive.path("list_reply"), "title");
      case "nfm_reply" -> form(interactive.path("nfm_reply"));
      default -> Optional.empty();
    };
  }

  /// A form's answers, a line each; they come as JSON inside of a string.
  private Optional<String> form(JsonNode reply) {
    Optional<String> json = Nodes.text(reply, "response_json");
    Optional<String> answers = json.flatMap(this::lines).or(() -> json);
    return answers.or(() -> Nodes.text(reply, "body"));
  }

  private Optional<String> lines(String json) {
    try {
      String lines =
          mapper.readTree(json).properties().stream()
              .filter(member -> !member.getKey().equals("flow_token"))
              .map(member -> member.getKey() + ": " + plain(member.getValue()))
              .collect(Collectors.joining("\n"));
      return Optional.of(lines.replace("\0", "")).filter(text -> !text.isEmpty());
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static String plain(JsonNode answer) {
    return answer.isString() ? answer.stringValue() : answer.toString();
  }
}
