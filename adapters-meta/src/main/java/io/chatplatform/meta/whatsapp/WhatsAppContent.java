package io.chatplatform.meta.whatsapp;

import io.chatplatform.application.channel.InboundEvent.InboundContent;
import io.chatplatform.application.channel.InboundEvent.InboundContent.Complete;
import io.chatplatform.application.channel.InboundEvent.InboundContent.Item;
import io.chatplatform.application.channel.InboundEvent.InboundContent.Media;
import io.chatplatform.application.channel.InboundEvent.InboundContent.Text;
import io.chatplatform.application.channel.InboundEvent.InboundContent.Unsupported;
import io.chatplatform.domain.message.MessageContent;
import io.chatplatform.domain.message.MessageContent.Choice;
import io.chatplatform.domain.message.MessageContent.Contacts;
import io.chatplatform.domain.message.MessageContent.Contacts.Contact;
import io.chatplatform.domain.message.MessageContent.Location;
import io.chatplatform.domain.message.MessageType;
import io.chatplatform.meta.graph.Sha256Text;
import io.chatplatform.meta.json.Nodes;
import io.chatplatform.meta.json.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a WhatsApp message holds. Of what is not known here the words and the platform's own text
/// remain.
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
          complete(
              Nodes.text(body, "text")
                  .or(() -> Nodes.text(body, "payload"))
                  .map(title -> Choice.of(Choice.Kind.BUTTON, title)),
              type,
              message);
      case "interactive" -> complete(answer(body), type, message);
      case "location" -> complete(location(body), type, message);
      case "contacts" -> complete(contacts(message), type, message);
      case "order" -> complete(WhatsAppOrders.of(body), type, message);
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

  private static InboundContent complete(
      Optional<? extends MessageContent> content, String type, JsonNode message) {
    return content
        .<InboundContent>map(Complete::new)
        .orElseGet(() -> new Unsupported(WhatsAppWords.of(type, message), message.toString()));
  }

  private static Optional<Location> location(JsonNode body) {
    return Places.of(
        Nodes.number(body, "latitude"),
        Nodes.number(body, "longitude"),
        Nodes.text(body, "name"),
        Nodes.text(body, "address"),
        Nodes.text(body, "url"));
  }

  private static Optional<Contacts> contacts(JsonNode message) {
    List<Contact> cards = new ArrayList<>();
    for (JsonNode card : Nodes.items(message, "contacts")) {
      List<String> phones = Nodes.texts(card, "phones", "phone");
      List<String> emails = Nodes.texts(card, "emails", "email");
      Optional<String> company = Nodes.text(card.path("org"), "company");
      Stream.of(Nodes.text(card.path("name"), "formatted_name"), company)
          .flatMap(Optional::stream)
          .findFirst()
          .or(() -> Stream.concat(phones.stream(), emails.stream()).findFirst())
          .ifPresent(name -> cards.add(new Contact(name, company, phones, emails)));
    }
    return cards.isEmpty() ? Optional.empty() : Optional.of(new Contacts(cards));
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
                Nodes.text(body, "sha256").flatMap(Sha256Text::hex))),
        Nodes.flag(body, "voice"));
  }

  private Optional<Choice> answer(JsonNode interactive) {
    return switch (Nodes.textOrEmpty(interactive, "type")) {
      case "button_reply" ->
          Nodes.text(interactive.path("button_reply"), "title")
              .map(title -> Choice.of(Choice.Kind.BUTTON, title));
      case "list_reply" -> {
        JsonNode row = interactive.path("list_reply");
        yield Nodes.text(row, "title")
            .map(title ->
                new Choice(Choice.Kind.LIST, title, Nodes.text(row, "description"), List.of()));
      }
      case "nfm_reply" -> form(interactive.path("nfm_reply"));
      default -> Optional.empty();
    };
  }

  /// A form's answers, a line each; they come as JSON inside of a string.
  private Optional<Choice> form(JsonNode reply) {
    Optional<String> json = Nodes.text(reply, "response_json");
    List<Choice.Answer> answers = json.map(this::answers).orElse(List.of());
    String lines =
        answers.stream()
            .map(answer -> answer.question() + ": " + answer.answer())
            .collect(Collectors.joining("\n"));
    return Optional.of(lines)
        .filter(text -> !text.isEmpty())
        .or(() -> json)
        .or(() -> Nodes.text(reply, "body"))
        .map(title -> new Choice(Choice.Kind.FORM, title, Optional.empty(), answers));
  }

  private List<Choice.Answer> answers(String json) {
    try {
      return mapper.readTree(json).properties().stream()
          .filter(member -> !member.getKey().equals("flow_token"))
          .map(member -> new Choice.Answer(storable(member.getKey()), plain(member.getValue())))
          .toList();
    } catch (JacksonException e) {
      return List.of();
    }
  }

  private static String plain(JsonNode answer) {
    return storable(answer.isString() ? answer.stringValue() : answer.toString());
  }

  private static String storable(String text) {
    return text.replace("\0", "");
  }
}
