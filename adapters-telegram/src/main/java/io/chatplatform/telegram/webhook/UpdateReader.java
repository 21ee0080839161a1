package io.chatplatform.telegram.webhook;

import io.chatplatform.application.channel.InboundEvent;
import io.chatplatform.application.channel.InboundEvent.Change;
import io.chatplatform.application.channel.InboundEvent.InboundContent;
import io.chatplatform.application.channel.InboundEvent.MessageChanged;
import io.chatplatform.application.channel.InboundEvent.MessageReceived;
import io.chatplatform.application.channel.InboundEvent.NotUnderstood;
import io.chatplatform.application.channel.InboundEvent.NoticeGiven;
import io.chatplatform.domain.channel.ChannelId;
import io.chatplatform.domain.chat.CustomerIdentity;
import io.chatplatform.domain.chat.CustomerKey;
import io.chatplatform.domain.message.MessageContent;
import io.chatplatform.domain.message.MessageContext;
import io.chatplatform.telegram.bot.MessageRef;
import io.chatplatform.telegram.json.Nodes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Reads one update of a bot. Conversations with one person only: what is said in groups and
/// channels is kept, and has no place in the inbox. (Telegram, "Bot API: Update")
record UpdateReader(ChannelId channel, String bot) {
  static final String KEY = "chat_id";

  List<InboundEvent> read(JsonNode update) {
    return List.of(
        message(update)
            .or(() -> edit(update))
            .or(() -> tap(update))
            .or(() -> membership(update))
            .or(() -> reaction(update))
            .orElseGet(() ->
                new NotUnderstood(
                    channel,
                    bot,
                    "An update of another kind",
                    update.toString().replace("\0", "\uFFFD"))));
  }

  private Optional<InboundEvent> message(JsonNode update) {
    JsonNode message = update.path("message");
    return id(message)
        .map(id ->
            new MessageReceived(
                channel,
                bot,
                customer(message.path("chat")),
                id,
                new ContentReader(message).content(),
                answered(message),
                Nodes.time(message, "date")));
  }

  /// Only words can be told; what else an edit changes (a live location) is not an edit here.
  private Optional<InboundEvent> edit(JsonNode update) {
    JsonNode message = update.path("edited_message");
    return id(message)
        .flatMap(id ->
            Nodes.text(message, "text")
                .or(() -> Nodes.text(message, "caption"))
                .map(words ->
                    changed(
                        update,
                        message.path("chat"),
                        id,
                        new Change.Edited(words),
                        Nodes.time(message, "edit_date"))));
  }

  private Optional<InboundEvent> tap(JsonNode update) {
    JsonNode query = update.path("callback_query");
    JsonNode message = query.path("message");
    Optional<String> data = Nodes.text(query, "data");
    return id(message)
        .flatMap(answered ->
            Nodes.text(query, "id")
                .map(id ->
                    new MessageReceived(
                        channel,
                        bot,
                        customer(message.path("chat")),
                        "callback:" + id,
                        new InboundContent.Complete(
                            MessageContent.Choice.of(
                                MessageContent.Choice.Kind.BUTTON, title(message, data))),
                        Optional.of(answered),
                        MessageContext.NONE.withPayload(data),
                        Instant.EPOCH)));
  }

  private Optional<InboundEvent> membership(JsonNode update) {
    JsonNode member = update.path("my_chat_member");
    String status = Nodes.textOrEmpty(member.path("new_chat_member"), "status");
    Optional<String> words =
        switch (status) {
          case "kicked" -> Optional.of("The customer blocked the bot");
          case "member" -> Optional.of("The customer allows the bot to write");
          default -> Optional.empty();
        };
    JsonNode chat = member.path("chat");
    return words
        .filter(_ -> isPrivate(chat))
        .flatMap(said ->
            Nodes.text(update, "update_id")
                .map(id ->
                    new NoticeGiven(
                        channel,
                        bot,
                        customer(chat),
                        "update:" + id,
                        new MessageContent.Notice(MessageContent.Notice.Kind.OTHER, said),
                        Nodes.time(member, "date"))));
  }

  private Optional<InboundEvent> reaction(JsonNode update) {
    JsonNode reaction = update.path("message_reaction");
    Change change =
        Nodes.text(reaction.path("new_reaction").path(0), "emoji")
            .<Change>map(Change.Reacted::new)
            .orElseGet(Change.ReactionRemoved::new);
    return id(reaction)
        .map(
            id -> changed(update, reaction.path("chat"), id, change, Nodes.time(reaction, "date")));
  }

  private InboundEvent changed(
      JsonNode update, JsonNode chat, String id, Change change, Instant at) {
    String eventId = "update:" + Nodes.textOrEmpty(update, "update_id") + ":" + id;
    return new MessageChanged(channel, bot, customer(chat), id, eventId, true, change, at);
  }

  private static Optional<String> answered(JsonNode message) {
    return id(message.path("reply_to_message"), message.path("chat"));
  }

  private static Optional<String> id(JsonNode message) {
    return id(message, message.path("chat"));
  }

  private static Optional<String> id(JsonNode message, JsonNode chat) {
    return isPrivate(chat)
        ? Nodes.text(message, "message_id")
            .map(id -> new MessageRef(Nodes.textOrEmpty(chat, "id"), id).id())
        : Optional.empty();
  }

  private static boolean isPrivate(JsonNode chat) {
    return Nodes.textOrEmpty(chat, "type").equals("private") && Nodes.text(chat, "id").isPresent();
  }

  private static CustomerIdentity customer(JsonNode chat) {
    String name =
        Stream.of("first_name", "last_name")
            .flatMap(part -> Nodes.text(chat, part).stream())
            .collect(Collectors.joining(" "));
    return new CustomerIdentity(
        List.of(new CustomerKey(KEY, Nodes.textOrEmpty(chat, "id"))),
        Optional.of(name).filter(known -> !known.isEmpty()).or(() -> Nodes.text(chat, "username")),
        Optional.empty());
  }

  /// What is written on the button that was tapped.
  private static String title(JsonNode message, Optional<String> data) {
    return message
        .path("reply_markup")
        .path("inline_keyboard")
        .valueStream()
        .flatMap(JsonNode::valueStream)
        .filter(button -> data.isPresent() && Nodes.text(button, "callback_data").equals(data))
        .flatMap(button -> Nodes.text(button, "text").stream())
        .findFirst()
        .or(() -> data)
        .orElse("A button");
  }
}
