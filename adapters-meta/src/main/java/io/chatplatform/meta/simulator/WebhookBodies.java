package io.chatplatform.meta.simulator;

import io.chatplatform.meta.json.Nodes;
import io.chatplatform.meta.simulator.PhoneMessage.Shown;
import java.time.Instant;
import java.util.List;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes webhook bodies in the shapes and in the escaped form that Meta puts on the wire.
final class WebhookBodies {
  static final long APP_ID = 1500000000000011L;

  private final JsonMapper mapper =
      JsonMapper.builder()
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII, JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
          .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
          .build();

  /// A customer's message.
  byte[] written(Phone phone, PhoneMessage message) {
    if (phone.account().product() == Product.WHATSAPP) {
      return whatsApp(phone, "messages", whatsAppMessage(phone, message));
    }
    ObjectNode item = item(phone, false, message.at().toEpochMilli());
    content(item.putObject("message"), message);
    return messaging(phone, item);
  }

  /// What a customer tapped below a message of the business.
  byte[] tapped(Phone phone, PhoneMessage message, PhoneOption option) {
    if (phone.account().product() == Product.WHATSAPP) {
      ObjectNode node = from(phone, message.id(), message.at());
      answering(node, phone, message);
      Taps.writeWhatsApp(node, option);
      return whatsApp(phone, "messages", node);
    }
    // Which message was answered is not told, only what the option stands for.
    ObjectNode item = item(phone, false, message.at().toEpochMilli());
    Taps.writeMessaging(item.putObject("message").put("mid", message.id()), option);
    return messaging(phone, item);
  }

  /// What a customer did besides writing.
  byte[] acted(Phone phone, CustomerAction action) {
    if (phone.account().product() == Product.WHATSAPP) {
      ObjectNode message = from(phone, action.id(), action.at());
      WhatsAppActions.write(message, action);
      return whatsApp(phone, "messages", message);
    }
    ObjectNode item = item(phone, false, action.at().toEpochMilli());
    MessagingActions.write(item, action);
    return messaging(phone, item);
  }

  /// The business's own message coming back.
  byte[] echo(Phone phone, PhoneMessage message) {
    ObjectNode item = item(phone, true, message.at().toEpochMilli());
    ObjectNode content = item.putObject("message");
    content(content, message);
    content.put("is_echo", true).put("app_id", APP_ID);
    if (!message.mark().isEmpty()) {
      content.put("metadata", message.mark());
    }
    return messaging(phone, item);
  }

  /// Messenger's word that messages arrived.
  byte[] delivery(Phone phone, PhoneMessage message) {
    ObjectNode item = item(phone, false, message.at().toEpochMilli());
    ObjectNode delivery = item.putObject("delivery");
    delivery.putArray("mids").add(message.id());
    delivery.put("watermark", message.at().toEpochMilli());
    return messaging(phone, item);
  }

  /// Messenger gives an instant up to which all is read, Instagram the last message.
  byte[] read(Phone phone, PhoneMessage last) {
    ObjectNode item = item(phone, false, last.at().toEpochMilli() + 1);
    ObjectNode read = item.putObject("read");
    if (phone.account().product() == Product.INSTAGRAM) {
      read.put("mid", last.id());
    } else {
      read.put("watermark", last.at().toEpochMilli());
    }
    return messaging(phone, item);
  }

  /// WhatsApp's status of a message.
  byte[] status(Phone phone, PhoneMessage message, String status, long epochSecond) {
    ObjectNode node = mapper.createObjectNode();
    node.put("id", message.id()).put("status", status).put("timestamp", "" + epochSecond);
    node.put("recipient_id", phone.customer().id());
    node.put("recipient_user_id", phone.customer().userId());
    if (!message.mark().isEmpty()) {
      node.put("biz_opaque_callback_data", message.mark());
    }
    return whatsApp(phone, "statuses", node);
  }

  /// WhatsApp's word about a template.
  byte[] templateReviewed(String business, ObjectNode template, Instant at) {
    ObjectNode body = mapper.createObjectNode().put("object", Product.WHATSAPP.object);
    ObjectNode entry = body.putArray("entry").addObject().put("id", business);
    entry.put("time", at.getEpochSecond());
    ObjectNode change =
        entry.putArray("changes").addObject().put("field", "message_template_status_update");
    change
        .putObject("value")
        .put("event", Nodes.textOrEmpty(template, "status"))
        .put("message_template_name", Nodes.textOrEmpty(template, "name"))
        .put("message_template_language", Nodes.textOrEmpty(template, "language"))
        .put("message_template_category", Nodes.textOrEmpty(template, "category"))
        .put("reason", Nodes.textOrEmpty(template, "rejected_reason"));
    return mapper.writeValueAsBytes(body);
  }

  private ObjectNode item(Phone phone, boolean byBusiness, long at) {
    String business = phone.account().id();
    String customer = phone.customer().id();
    ObjectNode item = mapper.createObjectNode();
    item.putObject("sender").put("id", byBusiness ? business : customer);
    item.putObject("recipient").put("id", byBusiness ? customer : business);
    return item.put("timestamp", at);
  }

  private static void content(ObjectNode node, PhoneMessage message) {
    node.put("mid", message.id());
    if (!message.text().isEmpty()) {
      node.put("text", message.text());
    }
    if (!message.replyTo().isEmpty()) {
      node.putObject("reply_to").put("mid", message.replyTo());
    }
    if (!message.files().isEmpty()) {
      ArrayNode attachments = node.putArray("attachments");
      for (Shown file : message.files()) {
        ObjectNode payload =
            attachments
                .addObject()
                .put("type", kind(file.type()))
                .putObject("payload")
                .put("url", file.url());
        if (file.type().equals("sticker")) {
          payload.put("sticker_id", 369239263222822L);
        }
      }
    }
  }

  private static String kind(String type) {
    return switch (type) {
      case "sticker" -> "image";
      case "voice" -> "audio";
      default -> type;
    };
  }

  private byte[] messaging(Phone phone, ObjectNode item) {
    ObjectNode body = mapper.createObjectNode().put("object", phone.account().product().object);
    ObjectNode entry = body.putArray("entry").addObject();
    entry.put("id", phone.account().id()).put("time", item.path("timestamp").asLong());
    entry.putArray("messaging").add(item);
    return mapper.writeValueAsBytes(body);
  }

  private ObjectNode from(Phone phone, String id, Instant at) {
    ObjectNode node = mapper.createObjectNode();
    node.put("from", phone.customer().id()).put("from_user_id", phone.customer().userId());
    return node.put("id", id).put("timestamp", "" + at.getEpochSecond());
  }

  private static void answering(ObjectNode node, Phone phone, PhoneMessage message) {
    if (!message.replyTo().isEmpty()) {
      node.putObject("context").put("from", phone.account().id()).put("id", message.replyTo());
    }
  }

  private ObjectNode whatsAppMessage(Phone phone, PhoneMessage message) {
    ObjectNode node = from(phone, message.id(), message.at());
    answering(node, phone, message);
    List<Shown> files = message.files();
    if (files.isEmpty()) {
      node.put("type", "text").putObject("text").put("body", message.text());
      return node;
    }
    Shown file = files.getFirst();
    String type =
        switch (file.type()) {
          case "file" -> "document";
          case "voice" -> "audio";
          default -> file.type();
        };
    node.put("type", type);
    ObjectNode media = node.putObject(type);
    media.put("id", file.mediaId()).put("mime_type", file.mimeType());
    if (file.type().equals("voice")) {
      media.put("voice", true);
    }
    if (!message.text().isEmpty()) {
      media.put("caption", message.text());
    }
    if (type.equals("document")) {
      media.put("filename", file.name());
    }
    return node;
  }

  private byte[] whatsApp(Phone phone, String list, ObjectNode item) {
    ObjectNode body = mapper.createObjectNode().put("object", phone.account().product().object);
    ObjectNode entry = body.putArray("entry").addObject().put("id", phone.account().businessId());
    ObjectNode change = entry.putArray("changes").addObject().put("field", "messages");
    ObjectNode value = change.putObject("value").put("messaging_product", "whatsapp");
    value
        .putObject("metadata")
        .put("display_phone_number", phone.account().name())
        .put("phone_number_id", phone.account().id());
    ObjectNode contact = value.putArray("contacts").addObject();
    contact.putObject("profile").put("name", phone.customer().name());
    contact.put("wa_id", phone.customer().id()).put("user_id", phone.customer().userId());
    value.putArray(list).add(item);
    return mapper.writeValueAsBytes(body);
  }
}
