package io.chatplatform.meta.whatsapp;

import io.chatplatform.application.channel.OutgoingMessage;
import io.chatplatform.application.channel.OutgoingMessage.Content.File;
import io.chatplatform.application.channel.OutgoingMessage.Content.Template;
import io.chatplatform.application.channel.OutgoingMessage.Content.Text;
import io.chatplatform.application.channel.OutgoingReaction;
import io.chatplatform.application.channel.SendResult;
import io.chatplatform.domain.chat.CustomerKey;
import io.chatplatform.domain.message.Choices;
import io.chatplatform.domain.message.MessageType;
import io.chatplatform.meta.graph.GraphClient;
import io.chatplatform.meta.graph.Outcomes;
import io.chatplatform.meta.graph.Uploads;
import io.chatplatform.meta.json.Nodes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Sends through the Cloud API. Our id travels as `biz_opaque_callback_data`, which every status
/// brings back. (Meta, "WhatsApp: Service messages", "WhatsApp: Media")
final class WhatsAppSender {
  private final GraphClient graph;
  private final Uploads uploads;
  private final JsonMapper mapper;

  WhatsAppSender(GraphClient graph, JsonMapper mapper) {
    this.graph = graph;
    this.uploads = new Uploads(graph);
    this.mapper = mapper;
  }

  SendResult send(String phoneNumberId, OutgoingMessage message, String token) {
    ObjectNode body = mapper.createObjectNode();
    body.put("messaging_product", "whatsapp").put("recipient_type", "individual");
    address(body, message.recipient());
    body.put("biz_opaque_callback_data", message.id().toString());
    message.replyToPlatformId().ifPresent(id -> body.putObject("context").put("message_id", id));
    String path = "/" + GraphClient.segment(phoneNumberId);
    switch (message.content()) {
      case Text(String words, Optional<Choices> choices) ->
          choices.ifPresentOrElse(
              offered -> InteractiveBody.write(body, words, offered), () -> text(body, words));
      case File file -> {
        switch (uploads.upload(form(path, file), file, token)) {
          case Uploads.Result.NotStored notStored -> {
            return notStored.why();
          }
          case Uploads.Result.Stored stored -> media(body, file, stored.id());
        }
      }
      case Template template -> {
        body.put("type", "template");
        ObjectNode node = body.putObject("template");
        TemplateComponents.write(node, template.filled());
        if (template.header().isPresent()) {
          File file = template.header().get();
          switch (uploads.upload(form(path, file), file, token)) {
            case Uploads.Result.NotStored notStored -> {
              return notStored.why();
            }
            case Uploads.Result.Stored stored ->
                describe(TemplateComponents.header(node, kind(file.type())), file, stored.id());
          }
        }
      }
    }
    return Outcomes.ofSending(
        graph.post(path + "/messages", body, token),
        answer -> Nodes.text(answer.path("messages").path(0), "id"));
  }

  private static void text(ObjectNode body, String words) {
    body.put("type", "text").putObject("text").put("body", words).put("preview_url", true);
  }

  /// Without our id: a reaction is no message of ours. Should it fail later, a status says so by
  /// the reaction's own id. No emoji takes it back.
  SendResult react(String phoneNumberId, OutgoingReaction reaction, String token) {
    ObjectNode body = mapper.createObjectNode();
    body.put("messaging_product", "whatsapp").put("recipient_type", "individual");
    address(body, reaction.recipient());
    body.put("type", "reaction")
        .putObject("reaction")
        .put("message_id", reaction.platformMessageId())
        .put("emoji", reaction.emoji().orElse(""));
    return Outcomes.ofSending(
        graph.post("/" + GraphClient.segment(phoneNumberId) + "/messages", body, token),
        answer -> Nodes.text(answer.path("messages").path(0), "id"));
  }

  void showSeen(String phoneNumberId, String messageId, String token) {
    graph.post("/" + GraphClient.segment(phoneNumberId) + "/messages", seen(messageId), token);
  }

  private ObjectNode seen(String messageId) {
    return mapper
        .createObjectNode()
        .put("messaging_product", "whatsapp")
        .put("status", "read")
        .put("message_id", messageId);
  }

  void showTyping(String phoneNumberId, String messageId, String token) {
    ObjectNode body = seen(messageId);
    body.putObject("typing_indicator").put("type", "text");
    graph.post("/" + GraphClient.segment(phoneNumberId) + "/messages", body, token);
  }

  /// The phone number where it is known, since every version of the API takes it; with a plus, or
  /// Meta would put the business's own country before it. Otherwise the business-scoped id.
  private static void address(ObjectNode body, List<CustomerKey> recipient) {
    Optional<String> phone = key(recipient, WhatsAppCustomers.PHONE);
    Optional<String> userId = key(recipient, WhatsAppCustomers.USER_ID);
    if (phone.isPresent()) {
      body.put("to", "+" + phone.get());
    } else {
      body.put("recipient", userId.orElse(""));
    }
  }

  private static Optional<String> key(List<CustomerKey> recipient, String kind) {
    return recipient.stream()
        .filter(key -> key.kind().equals(kind))
        .map(CustomerKey::value)
        .findFirst();
  }

  private static Uploads.Form form(String path, File file) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("messaging_product", "whatsapp");
    fields.put("type", file.info().mimeType());
    return new Uploads.Form(path + "/media", fields, "file", "id");
  }

  private static void media(ObjectNode body, File file, String id) {
    String kind = kind(file.type());
    body.put("type", kind);
    ObjectNode media = body.putObject(kind);
    describe(media, file, id);
    if (file.type() != MessageType.AUDIO && file.type() != MessageType.STICKER) {
      file.caption().ifPresent(caption -> media.put("caption", caption));
    }
  }

  private static void describe(ObjectNode media, File file, String id) {
    media.put("id", id);
    if (kind(file.type()).equals("document")) {
      file.info().fileName().ifPresent(name -> media.put("filename", name));
    }
  }

  private static String kind(MessageType type) {
    return switch (type) {
      case IMAGE -> "image";
      case VIDEO -> "video";
      case AUDIO -> "audio";
      case STICKER -> "sticker";
      case FILE, TEXT, LOCATION, CONTACT, TEMPLATE, INTERACTIVE, REACTION, SYSTEM, UNSUPPORTED ->
          "document";
    };
  }
}
