package io.chatplatform.telegram.simulator;

import io.chatplatform.application.channel.ChannelSimulator.Answer;
import io.chatplatform.application.channel.ChannelSimulator.Request;
import io.chatplatform.telegram.json.Nodes;
import io.chatplatform.telegram.simulator.Bots.StoredFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The methods of the Bot API that a shared inbox uses.
final class BotApi {
  private static final int TEXT_MAX = 4096;
  private static final List<String> FILES = List.of("photo", "video", "audio", "voice", "document");

  private static final Pattern ADDRESS =
      Pattern.compile("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[A-Za-z0-9._/-]*)?");
  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{1,256}");

  private final Bots bots;
  private final JsonMapper mapper;

  BotApi(Bots bots, JsonMapper mapper) {
    this.bots = bots;
    this.mapper = mapper;
  }

  /// `bot<token>/<method>`
  Answer call(Request request) {
    int slash = request.path().indexOf('/');
    String token = request.path().substring(3, Math.max(3, slash));
    Optional<Bot> bot = bots.open(token);
    return bot.isEmpty()
        ? failed(401, "Unauthorized")
        : call(bot.get(), request.path().substring(slash + 1), request);
  }

  private Answer call(Bot bot, String method, Request request) {
    String type = request.headers().getOrDefault("content-type", "");
    Optional<Form> form = Form.read(type, request.body());
    JsonNode body =
        form.map(found -> (JsonNode) found.fields(mapper)).orElseGet(() -> json(request.body()));
    return switch (method) {
      case "getMe" ->
          ok(
              mapper
                  .createObjectNode()
                  .put("id", Long.parseLong(bot.token().botId()))
                  .put("is_bot", true)
                  .put("first_name", bot.name())
                  .put("username", "bot" + bot.token().botId() + "_bot"));
      case "setWebhook" ->
          listen(bot, Nodes.textOrEmpty(body, "url"), Nodes.textOrEmpty(body, "secret_token"));
      case "deleteWebhook" -> {
        bot.tell(Optional.empty());
        yield ok(mapper.getNodeFactory().booleanNode(true));
      }
      case "getFile" -> file(Nodes.textOrEmpty(body, "file_id"));
      case "sendChatAction" -> ok(mapper.getNodeFactory().booleanNode(true));
      case "getChat" -> chat(bot, Nodes.textOrEmpty(body, "chat_id"));
      default -> send(bot, method, body, form);
    };
  }

  private Answer listen(Bot bot, String url, String secret) {
    if (!ADDRESS.matcher(url).matches() || !SECRET.matcher(secret).matches()) {
      return failed(400, "Bad Request: bad webhook");
    }
    bot.tell(Optional.of(new Bot.Webhook(url, secret)));
    return ok(mapper.getNodeFactory().booleanNode(true));
  }

  private Answer send(Bot bot, String method, JsonNode body, Optional<Form> form) {
    String chat = Nodes.textOrEmpty(body, "chat_id");
    if (bot.person(chat).isEmpty()) {
      return failed(400, "Bad Request: chat not found");
    }
    String text = Nodes.textOrEmpty(body, "text");
    if (text.codePointCount(0, text.length()) > TEXT_MAX) {
      return failed(400, "Bad Request: message is too long");
    }
    ObjectNode message = mapper.createObjectNode();
    message.put("message_id", bots.next()).put("date", bots.nowSeconds());
    String kind = method.substring(4).toLowerCase(Locale.ROOT);
    if (method.equals("sendMessage") && !text.isEmpty()) {
      message.put("text", text);
    } else if (method.startsWith("send") && FILES.contains(kind) && form.isPresent()) {
      StoredFile file = form.get().file();
      message
          .putObject(kind)
          .put("file_id", bots.keep(file))
          .put("file_name", file.name())
          .put("mime_type", file.mimeType());
      Nodes.text(body, "caption").ifPresent(caption -> message.put("caption", caption));
    } else {
      return failed(400, "Bad Request: message text is empty");
    }
    Nodes.text(reply(body), "message_id").ifPresent(id -> message.put("answers", id));
    bot.add(chat, new Bot.Said(false, message));
    return ok(message);
  }

  /// Within a form it is text.
  private JsonNode reply(JsonNode body) {
    JsonNode reply = body.path("reply_parameters");
    return reply.isString() ? json(reply.stringValue().getBytes(StandardCharsets.UTF_8)) : reply;
  }

  private Answer file(String id) {
    return bots.file(id)
        .map(_ -> ok(mapper.createObjectNode().put("file_id", id).put("file_path", "files/" + id)))
        .orElseGet(() -> failed(400, "Bad Request: invalid file_id"));
  }

  private Answer chat(Bot bot, String chat) {
    return bot.person(chat)
        .map(name -> ok(mapper.createObjectNode().put("id", chat).put("first_name", name)))
        .orElseGet(() -> failed(400, "Bad Request: chat not found"));
  }

  private JsonNode json(byte[] body) {
    try {
      return mapper.readTree(body);
    } catch (JacksonException e) {
      return mapper.createObjectNode();
    }
  }

  private Answer ok(JsonNode result) {
    ObjectNode answer = mapper.createObjectNode().put("ok", true);
    answer.set("result", result);
    return TelegramSimulator.json(200, answer);
  }

  private Answer failed(int code, String description) {
    return TelegramSimulator.json(
        code,
        mapper
            .createObjectNode()
            .put("ok", false)
            .put("error_code", code)
            .put("description", description));
  }
}
