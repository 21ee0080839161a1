package io.chatplatform.meta.whatsapp;

import io.chatplatform.application.channel.Credentials;
import io.chatplatform.application.channel.TemplatesResult;
import io.chatplatform.domain.message.MessageTemplate;
import io.chatplatform.domain.message.MessageTemplate.State;
import io.chatplatform.domain.message.MessageType;
import io.chatplatform.domain.message.TemplateParts;
import io.chatplatform.domain.message.TemplateParts.Button;
import io.chatplatform.domain.message.TemplateParts.Header;
import io.chatplatform.meta.graph.GraphClient;
import io.chatplatform.meta.graph.GraphReply;
import io.chatplatform.meta.graph.Outcomes;
import io.chatplatform.meta.json.Nodes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The templates of a business account. (Meta, "WhatsApp: Message templates")
final class WhatsAppTemplates {
  private static final int SHEETS_MAX = 100;
  private static final String FIELDS =
      "/message_templates?limit=100&fields=name,language,status,category,components,rejected_reason";

  private final GraphClient graph;

  WhatsAppTemplates(GraphClient graph) {
    this.graph = graph;
  }

  TemplatesResult of(Credentials credentials) {
    Optional<String> business = credentials.account().businessAccountId();
    if (business.isEmpty()) {
      return new TemplatesResult.NotOffered();
    }
    String path = "/" + GraphClient.segment(business.get()) + FIELDS;
    Map<List<String>, MessageTemplate> found = new LinkedHashMap<>();
    String after = "";
    for (int sheet = 0; sheet < SHEETS_MAX; sheet++) {
      GraphReply reply = graph.get(path + after, credentials.accessToken());
      if (!(reply instanceof GraphReply.Ok ok)) {
        return new TemplatesResult.Unavailable(
            Outcomes.ofCheck(reply, answer -> Optional.empty()).detail());
      }
      for (JsonNode node : Nodes.items(ok.body(), "data")) {
        MessageTemplate template = template(node);
        if (!template.name().isEmpty()) {
          found.put(List.of(template.name(), template.language()), template);
        }
      }
      JsonNode paging = ok.body().path("paging");
      Optional<String> cursor = Nodes.text(paging.path("cursors"), "after");
      if (cursor.isEmpty() || Nodes.text(paging, "next").isEmpty()) {
        break;
      }
      after = "&after=" + GraphClient.segment(cursor.get());
    }
    return new TemplatesResult.Found(List.copyOf(found.values()));
  }

  private static MessageTemplate template(JsonNode node) {
    Optional<Header> header = Optional.empty();
    Optional<String> footer = Optional.empty();
    String body = "";
    List<Button> buttons = new ArrayList<>();
    boolean isSupported = true;
    for (JsonNode part : Nodes.items(node, "components")) {
      switch (word(part, "type")) {
        case "header" -> header = Optional.of(header(part));
        case "body" -> body = Nodes.textOrEmpty(part, "text");
        case "footer" -> footer = Nodes.text(part, "text");
        case "buttons" -> Nodes.items(part, "buttons").forEach(item -> buttons.add(button(item)));
        default -> isSupported = false;
      }
    }
    isSupported &= header.filter(place -> place.type() == MessageType.UNSUPPORTED).isEmpty();
    isSupported &= buttons.stream().noneMatch(button -> button.kind() == Button.Kind.OTHER);
    State state = state(word(node, "status"));
    return new MessageTemplate(
        Nodes.textOrEmpty(node, "name"),
        Nodes.textOrEmpty(node, "language"),
        word(node, "category"),
        state == State.APPROVED && !isSupported ? State.UNSUPPORTED : state,
        Nodes.text(node, "rejected_reason").filter(reason -> !reason.equals("NONE")),
        new TemplateParts(header, body, footer, buttons));
  }

  private static State state(String status) {
    return switch (status) {
      case "approved" -> State.APPROVED;
      case "rejected" -> State.REJECTED;
      case "paused" -> State.PAUSED;
      case "pending", "in_appeal" -> State.PENDING;
      default -> State.DISABLED;
    };
  }

  private static Header header(JsonNode part) {
    return switch (word(part, "format")) {
      case "text" -> new Header(MessageType.TEXT, Nodes.textOrEmpty(part, "text"));
      case "image" -> new Header(MessageType.IMAGE, "");
      case "video" -> new Header(MessageType.VIDEO, "");
      case "document" -> new Header(MessageType.FILE, "");
      default -> new Header(MessageType.UNSUPPORTED, "");
    };
  }

  private static Button button(JsonNode item) {
    String text = Nodes.textOrEmpty(item, "text");
    return switch (word(item, "type")) {
      case "quick_reply" -> new Button(Button.Kind.REPLY, text, "");
      case "url" -> new Button(Button.Kind.URL, text, Nodes.textOrEmpty(item, "url"));
      case "phone_number" ->
          new Button(Button.Kind.PHONE_NUMBER, text, Nodes.textOrEmpty(item, "phone_number"));
      case "copy_code" -> new Button(Button.Kind.COPY_CODE, text, "");
      default -> new Button(Button.Kind.OTHER, text, "");
    };
  }

  private static String word(JsonNode node, String member) {
    return Nodes.textOrEmpty(node, member).toLowerCase(Locale.ROOT);
  }
}
