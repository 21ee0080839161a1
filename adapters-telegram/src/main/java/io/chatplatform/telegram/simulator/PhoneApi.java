package io.chatplatform.telegram.simulator;

import io.chatplatform.application.channel.ChannelSimulator.Answer;
import io.chatplatform.telegram.json.Nodes;
import io.chatplatform.telegram.simulator.Bots.StoredFile;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What customers do with their phones.
final class PhoneApi {
  private final Bots bots;
  private final JsonMapper mapper;
  private final UpdatePoster poster = new UpdatePoster();

  PhoneApi(Bots bots, JsonMapper mapper) {
    this.bots = bots;
    this.mapper = mapper;
  }

  JsonNode state() {
    ObjectNode answer = mapper.createObjectNode();
    ArrayNode list = answer.putArray("bots");
    for (Bot bot : bots.all()) {
      ObjectNode node =
          list.addObject()
              .put("id", bot.token().botId())
              .put("name", bot.name())
              .put("token", bot.token().value())
              .put("isConnected", bot.webhook().isPresent());
      ArrayNode chats = node.putArray("chats");
      bot.chats()
          .forEach((chat, all) -> {
            ObjectNode one =
                chats.addObject().put("id", chat).put("name", bot.person(chat).orElse(""));
            ArrayNode messages = one.putArray("messages");
            all.forEach(said ->
                messages
                    .addObject()
                    .put("byCustomer", said.byCustomer())
                    .set("message", said.message()));
          });
    }
    return answer;
  }

  JsonNode makeBot(byte[] body) {
    Bot bot = bots.make(Nodes.text(read(body), "name").orElse("Corner Shop"));
    return mapper
        .createObjectNode()
        .put("id", bot.token().botId())
        .put("token", bot.token().value());
  }

  Answer write(byte[] body) {
    JsonNode wish = read(body);
    Optional<Bot> bot = bots.find(Nodes.textOrEmpty(wish, "bot"));
    if (bot.isEmpty()) {
      return problem("no such bot");
    }
    String chat = Nodes.text(wish, "chat").orElseGet(() -> Long.toString(bots.next()));
    if (!chat.matches("[0-9]{1,18}")) {
      return problem("a chat is a number");
    }
    bot.get().meet(chat, Nodes.text(wish, "name").orElse("Customer " + chat));
    Optional<String> edits = Nodes.text(wish, "edits").filter(id -> id.matches("[0-9]{1,18}"));
    ObjectNode message =
        new ObjectNode(mapper.getNodeFactory())
            .put("message_id", edits.map(Long::parseLong).orElseGet(bots::next))
            .put("date", bots.nowSeconds());
    String name = bot.get().person(chat).orElse("");
    message
        .putObject("chat")
        .put("id", Long.parseLong(chat))
        .put("type", "private")
        .put("first_name", name);
    message
        .putObject("from")
        .put("id", Long.parseLong(chat))
        .put("is_bot", false)
        .put("first_name", name);
    try {
      fill(message, wish);
    } catch (IllegalArgumentException e) {
      return problem("file is not base64");
    }
    edits.ifPresent(_ -> message.put("edit_date", bots.nowSeconds()));
    Nodes.text(wish, "replyTo")
        .flatMap(id -> bot.get().message(chat, id))
        .ifPresent(answered -> message.set("reply_to_message", answered));
    bot.get().add(chat, new Bot.Said(true, message));
    ObjectNode update = mapper.createObjectNode().put("update_id", bots.next());
    update.set(edits.isPresent() ? "edited_message" : "message", message);
    poster.post(bot.get(), update);
    return TelegramSimulator.json(201, message);
  }

  private void fill(ObjectNode message, JsonNode wish) {
    Optional<String> text = Nodes.text(wish, "text");
    String kind = Nodes.textOrEmpty(wish, "kind");
    switch (kind) {
      case "location" ->
          message.putObject("location").put("latitude", 52.52).put("longitude", 13.405);
      case "photo", "voice", "document" -> {
        var file =
            new StoredFile(
                Nodes.text(wish, "fileName").orElse("file"),
                Nodes.text(wish, "mimeType").orElse("application/octet-stream"),
                Base64.getMimeDecoder().decode(Nodes.textOrEmpty(wish, "file")));
        String id = bots.keep(file);
        if (kind.equals("photo")) {
          message.putArray("photo").addObject().put("file_id", id).put("width", 1).put("height", 1);
        } else {
          message
              .putObject(kind)
              .put("file_id", id)
              .put("file_name", file.name())
              .put("mime_type", file.mimeType());
        }
        text.ifPresent(caption -> message.put("caption", caption));
      }
      default -> message.put("text", text.orElse("Hello"));
    }
  }

  private Answer problem(String why) {
    return TelegramSimulator.json(422, mapper.createObjectNode().put("error", why));
  }

  private JsonNode read(byte[] body) {
    try {
      return mapper.readTree(body);
    } catch (JacksonException e) {
      return mapper.createObjectNode();
    }
  }
}
