package io.chatplatform.telegram.simulator;

import io.chatplatform.application.channel.ChannelSimulator;
import java.time.Clock;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Telegram's side, in memory: the Bot API (`bot<token>/…`, `file/bot<token>/…`), and a page that
/// plays customers' phones.
///
/// - `GET api/state`: the bots with their chats.
/// - `POST api/bots {name?}`: makes a bot; answers its id and token.
/// - `POST api/messages {bot, chat?, name?, text?, kind?, file?, fileName?, mimeType?, replyTo?,
///   edits?}`: a customer writes; `kind` is `photo`, `voice`, `document` (with `file` as base64) or
///   `location`; `edits` names the message whose words change.
public final class TelegramSimulator implements ChannelSimulator {
  private static final Map<String, String> ASSETS =
      Map.of(
          "", "text/html; charset=utf-8",
          "phone.js", "text/javascript; charset=utf-8",
          "phone.css", "text/css; charset=utf-8");

  private final JsonMapper mapper = JsonMapper.builder().build();
  private final Bots bots;
  private final BotApi botApi;
  private final PhoneApi phoneApi;

  public TelegramSimulator(Clock clock) {
    this.bots = new Bots(clock);
    this.botApi = new BotApi(bots, mapper);
    this.phoneApi = new PhoneApi(bots, mapper);
  }

  @Override
  public String channel() {
    return "telegram";
  }

  @Override
  public String title() {
    return "Telegram";
  }

  @Override
  public Answer handle(Request request) {
    String path = request.path();
    if (path.startsWith("bot")) {
      return botApi.call(request);
    }
    if (path.startsWith("file/bot")) {
      return file(path);
    }
    return switch (request.method() + " " + path) {
      case "GET api/state" -> json(200, phoneApi.state());
      case "POST api/bots" -> json(201, phoneApi.makeBot(request.body()));
      case "POST api/messages" -> phoneApi.write(request.body());
      default -> asset(path);
    };
  }

  static Answer json(int status, JsonNode body) {
    return Answer.json(status, body.toString());
  }

  private Answer file(String path) {
    return bots.file(path.substring(path.lastIndexOf('/') + 1))
        .map(file -> new Answer(200, "application/octet-stream", file.bytes()))
        .orElseGet(Answer::notFound);
  }

  private static Answer asset(String name) {
    String type = ASSETS.get(name);
    if (type == null) {
      return Answer.notFound();
    }
    String file = "/telegram-simulator/" + (name.isEmpty() ? "index.html" : name);
    return Answer.resource(TelegramSimulator.class, file, type);
  }
}
