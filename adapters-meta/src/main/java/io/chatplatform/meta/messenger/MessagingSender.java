package io.chatplatform.meta.messenger;

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
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Sends through the Send API, on Messenger and on Instagram. Files are handed over first and named
/// by id: there is no public address of them to give. Our id travels as `metadata`, which the echo
/// brings back. (Meta, "Messenger: Send a Message", "Attachment Upload API")
public final class MessagingSender {
  private final GraphClient graph;
  private final Uploads uploads;
  private final JsonMapper mapper;
  private final Dialect dialect;

  public MessagingSender(GraphClient graph, JsonMapper mapper, Dialect dialect) {
    this.graph = graph;
    this.uploads = new Uploads(graph);
    this.mapper = mapper;
    this.dialect = dialect;
  }

  /// Where the two differ. `platform`: what uploads name beside the file. `statesResponse`: whether
  /// an ordinary answer says that it is one. `reaction`: how an emoji is named.
  public record Dialect(
      Optional<String> platform, boolean statesResponse, UnaryOperator<String> reaction) {}

  /// `sender`: the Page or account in whose name the call is made.
  public SendResult send(String sender, OutgoingMessage message, String token) {
    ObjectNode body = mapper.createObjectNode();
    body.putObject("recipient").put("id", addressee(message.recipient()));
    if (message.humanAgentOnly()) {
      body.put("messaging_type", "MESSAGE_TAG").put("tag", "HUMAN_AGENT");
    } else if (dialect.statesResponse()) {
      body.put("messaging_type", "RESPONSE");
    }
    message.replyToPlatformId().ifPresent(mid -> body.putObject("reply_to").put("mid", mid));
    ObjectNode content = body.putObject("message");
    content.put("metadata", message.id().toString());
    String path = "/" + GraphClient.segment(sender);
    switch (message.content()) {
      case Template _ -> throw new IllegalArgumentException("there are no templates here");
      case Text(String words, Optional<Choices> choices) -> {
        content.put("text", words);
        choices.ifPresent(
            offered -> QuickReply.write(content.putArray("quick_replies"), message.id(), offered));
      }
      case File file -> {
        switch (uploads.upload(form(path, file.type()), file, token)) {
          case Uploads.Result.NotStored notStored -> {
            return notStored.why();
          }
          case Uploads.Result.Stored stored ->
              content
                  .putObject("attachment")
                  .put("type", kind(file.type()))
                  .putObject("payload")
                  .put("attachment_id", stored.id());
        }
      }
    }
    return Outcomes.ofSending(
        graph.post(path + "/messages", body, token), answer -> Nodes.text(answer, "message_id"));
  }

  /// The answer names no message, only the recipient. (Meta, "Sender Actions")
  public SendResult react(String sender, OutgoingReaction reaction, String token) {
    ObjectNode body =
        mapper
            .createObjectNode()
            .put("sender_action", reaction.emoji().isPresent() ? "react" : "unreact");
    body.putObject("recipient").put("id", addressee(reaction.recipient()));
    ObjectNode payload = body.putObject("payload").put("message_id", reaction.platformMessageId());
    reaction.emoji().ifPresent(emoji -> payload.put("reaction", dialect.reaction().apply(emoji)));
    return Outcomes.ofSending(
        graph.post("/" + GraphClient.segment(sender) + "/messages", body, token),
        answer -> Nodes.text(answer, "recipient_id").map(known -> reaction.platformMessageId()));
  }

  public void showTyping(
      String sender, List<CustomerKey> recipient, boolean isTyping, String token) {
    act(sender, recipient, isTyping ? "typing_on" : "typing_off", token);
  }

  public void showSeen(String sender, List<CustomerKey> recipient, String token) {
    act(sender, recipient, "mark_seen", token);
  }

  private void act(String sender, List<CustomerKey> recipient, String action, String token) {
    ObjectNode body = mapper.createObjectNode().put("sender_action", action);
    body.putObject("recipient").put("id", addressee(recipient));
    graph.post("/" + GraphClient.segment(sender) + "/messages", body, token);
  }

  private Uploads.Form form(String path, MessageType type) {
    ObjectNode message = mapper.createObjectNode();
    message
        .putObject("attachment")
        .put("type", kind(type))
        .putObject("payload")
        .put("is_reusable", true);
    Map<String, String> fields = new LinkedHashMap<>();
    dialect.platform().ifPresent(platform -> fields.put("platform", platform));
    fields.put("message", message.toString());
    return new Uploads.Form(path + "/message_attachments", fields, "filedata", "attachment_id");
  }

  private static String addressee(List<CustomerKey> recipient) {
    return recipient.stream().map(CustomerKey::value).findFirst().orElse("");
  }

  private static String kind(MessageType type) {
    return switch (type) {
      case IMAGE, STICKER -> "image";
      case VIDEO -> "video";
      case AUDIO -> "audio";
      case FILE, TEXT, LOCATION, CONTACT, TEMPLATE, INTERACTIVE, REACTION, SYSTEM, UNSUPPORTED ->
          "file";
    };
  }
}
