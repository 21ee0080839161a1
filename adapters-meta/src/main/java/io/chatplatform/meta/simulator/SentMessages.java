package io.chatplatform.meta.simulator;

import io.chatplatform.meta.json.Nodes;
import io.chatplatform.meta.simulator.PhoneMessage.Face;
import io.chatplatform.meta.simulator.PhoneMessage.Shown;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What a business posts to `/{account}/messages`.
final class SentMessages {
  private final MetaSimulator simulator;
  private final TemplateShelf templates;
  private final SentReactions reactions;
  private final JsonMapper mapper;

  SentMessages(MetaSimulator simulator, TemplateShelf templates, JsonMapper mapper) {
    this.simulator = simulator;
    this.templates = templates;
    this.reactions = new SentReactions(simulator);
    this.mapper = mapper;
  }

  /// A message or a reaction, or only a sign of life (typing, seen)?
  boolean isMessage(JsonNode body) {
    return SentReactions.isReaction(body) || (!body.has("sender_action") && !body.has("status"));
  }

  ObjectNode accept(String node, JsonNode body) {
    Phone phone = phone(node, body);
    if (SentReactions.isReaction(body)) {
      reactions.accept(phone, body);
      return phone.account().product() == Product.WHATSAPP
          ? answerWhatsApp(phone, body, Ids.message(Product.WHATSAPP))
          : mapper.createObjectNode().put("recipient_id", phone.customer().id());
    }
    return phone.account().product() == Product.WHATSAPP
        ? acceptWhatsApp(phone, body)
        : acceptMessaging(phone, body);
  }

  ObjectNode signal(String node, JsonNode body) {
    if (body.has("sender_action")) {
      String action = Nodes.textOrEmpty(body, "sender_action");
      if (action.startsWith("typing")) {
        simulator.typing(phone(node, body), action.equals("typing_on"));
      } else if (action.equals("mark_seen")) {
        simulator.seenByBusiness(phone(node, body));
      }
      return mapper
          .createObjectNode()
          .put("recipient_id", Nodes.textOrEmpty(body.path("recipient"), "id"));
    }
    String seen = Nodes.textOrEmpty(body, "message_id");
    simulator.phones().all().stream()
        .filter(phone -> phone.account().id().equals(node) && phone.has(seen))
        .forEach(phone -> {
          simulator.seenByBusiness(phone);
          if (body.has("typing_indicator")) {
            simulator.typing(phone, true);
          }
        });
    return mapper.createObjectNode().put("success", true);
  }

  private ObjectNode acceptMessaging(Phone phone, JsonNode body) {
    JsonNode message = body.path("message");
    ReplyWindows.require(
        phone, Nodes.textOrEmpty(body, "tag").equals("HUMAN_AGENT"), simulator.now());
    String text = Nodes.textOrEmpty(message, "text");
    List<Shown> files =
        message.path("attachment").isObject()
            ? List.of(file(message.path("attachment")))
            : List.of();
    if (text.isEmpty() == files.isEmpty()) {
      throw GraphProblem.of(400, 100, 2018034, "Message must hold either a text or an attachment.");
    }
    PhoneMessage accepted =
        store(
            phone,
            new Face(text, files, InteractiveContent.quickReplies(message)),
            Nodes.textOrEmpty(body.path("reply_to"), "mid"),
            Nodes.textOrEmpty(message, "metadata"));
    return mapper
        .createObjectNode()
        .put("recipient_id", phone.customer().id())
        .put("message_id", accepted.id());
  }

  private ObjectNode acceptWhatsApp(Phone phone, JsonNode body) {
    String type = Nodes.textOrEmpty(body, "type");
    JsonNode content = body.path(type);
    if (type.equals("template")) {
      return answerWhatsApp(phone, body, printed(phone, body, content).id());
    }
    ReplyWindows.require(phone, false, simulator.now());
    PhoneMessage accepted =
        store(
            phone,
            type.equals("interactive")
                ? InteractiveContent.ofWhatsApp(content)
                : face(type, content),
            Nodes.textOrEmpty(body.path("context"), "message_id"),
            Nodes.textOrEmpty(body, "biz_opaque_callback_data"));
    return answerWhatsApp(phone, body, accepted.id());
  }

  private Face face(String type, JsonNode content) {
    boolean isText = type.equals("text");
    String text = Nodes.textOrEmpty(content, isText ? "body" : "caption");
    List<Shown> files =
        isText
            ? List.of()
            : List.of(
                stored(Nodes.textOrEmpty(content, "id"), Nodes.textOrEmpty(content, "filename")));
    if (isText && text.isEmpty()) {
      throw GraphProblem.of(400, 131008, 0, "Required parameter is missing: text.body");
    }
    return Face.of(text, files);
  }

  private PhoneMessage printed(Phone phone, JsonNode body, JsonNode content) {
    String language = Nodes.textOrEmpty(content.path("language"), "code");
    TemplatePrint.Printed printed =
        TemplatePrint.of(
            templates.find(
                phone.account().businessId(), Nodes.textOrEmpty(content, "name"), language),
            content);
    List<Shown> files = printed.mediaId().map(id -> stored(id, "")).stream().toList();
    return simulator.accept(
        phone,
        new Face(printed.text(), files, printed.options()),
        "",
        Nodes.textOrEmpty(body, "biz_opaque_callback_data"));
  }

  private ObjectNode answerWhatsApp(Phone phone, JsonNode body, String messageId) {
    ObjectNode answer = mapper.createObjectNode().put("messaging_product", "whatsapp");
    answer
        .putArray("contacts")
        .addObject()
        .put("input", Nodes.text(body, "to").orElse(phone.customer().userId()))
        .put("wa_id", phone.customer().id());
    answer.putArray("messages").addObject().put("id", messageId).put("message_status", "accepted");
    return answer;
  }

  private PhoneMessage store(Phone phone, Face face, String replyTo, String mark) {
    if (!phone.account().product().takes(face.text())) {
      throw GraphProblem.badParameter("Length of the text exceeds the limit.");
    }
    return simulator.accept(phone, face, replyTo, mark);
  }

  /// The phone that is written to. One that nobody knows (any more) rings nevertheless, and so does
  /// one of an unknown account: businesses remember for longer than this memory lasts.
  private Phone phone(String node, JsonNode body) {
    String customer =
        Nodes.text(body.path("recipient"), "id")
            .or(() -> Nodes.text(body, "to").map(to -> to.replaceAll("[^0-9]", "")))
            .orElse("");
    SimulatedAccount account =
        simulator
            .phones()
            .speaker(node, customer)
            .orElseGet(() -> simulator.learn(node, productOf(node, body)));
    if (customer.isEmpty() && account.product() == Product.WHATSAPP) {
      String userId = Nodes.textOrEmpty(body, "recipient");
      return simulator
          .phones()
          .byUserId(account.id(), userId)
          .orElseThrow(() -> GraphProblem.of(400, 131026, 0, "Message undeliverable."));
    }
    if (customer.isEmpty()) {
      throw GraphProblem.of(400, 100, 2018001, "No matching user found.");
    }
    return simulator.phone(account, customer, "");
  }

  private static Product productOf(String node, JsonNode body) {
    if (body.has("messaging_product")) {
      return Product.WHATSAPP;
    }
    // All Instagram accounts' ids begin alike.
    return node.startsWith("1784") ? Product.INSTAGRAM : Product.MESSENGER;
  }

  private Shown file(JsonNode attachment) {
    JsonNode payload = attachment.path("payload");
    String type = Nodes.textOrEmpty(attachment, "type");
    return Nodes.text(payload, "url")
        .map(url -> new Shown(type, "", url, "", ""))
        .orElseGet(() -> stored(Nodes.textOrEmpty(payload, "attachment_id"), ""));
  }

  private Shown stored(String mediaId, String name) {
    Shown shown =
        simulator
            .shelf()
            .get(mediaId)
            .map(file -> simulator.shown(mediaId, file))
            .orElseThrow(() -> GraphProblem.badParameter("No such media: " + mediaId));
    return name.isEmpty()
        ? shown
        : new Shown(shown.type(), shown.mediaId(), shown.url(), shown.mimeType(), name);
  }
}
