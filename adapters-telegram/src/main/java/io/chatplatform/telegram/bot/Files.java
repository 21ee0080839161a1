package io.chatplatform.telegram.bot;

import io.chatplatform.application.channel.FetchedMedia;
import io.chatplatform.application.channel.MediaUnavailable;
import io.chatplatform.telegram.json.Nodes;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLConnection;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Fetches customers' files by their id, from the Bot API's own host and from nowhere else. It
/// hands out up to 20 MB. (Telegram, "Bot API: getFile")
public final class Files {
  private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9_./-]{0,200}");

  private final BotClient bot;
  private final JsonMapper mapper;

  public Files(BotClient bot, JsonMapper mapper) {
    this.bot = bot;
    this.mapper = mapper;
  }

  public FetchedMedia fetch(String fileId, String token) throws IOException {
    String path =
        path(bot.call(token, "getFile", mapper.createObjectNode().put("file_id", fileId)));
    BotToken known =
        BotToken.of(token).orElseThrow(() -> new IOException("the bot has no token any more"));
    HttpResponse<InputStream> response = bot.open(known, path);
    int status = response.statusCode();
    if (status != 200) {
      response.body().close();
      throw status == 404
          ? new MediaUnavailable("Telegram does not hold the file any more")
          : new IOException("Telegram answered HTTP " + status + " for a file");
    }
    return new FetchedMedia(response.body(), mimeType(path, response), Optional.empty());
  }

  private static String path(BotReply reply) throws IOException {
    return switch (reply) {
      case BotReply.Ok(JsonNode result) ->
          Nodes.text(result, "file_path")
              .filter(path -> PATH.matcher(path).matches() && !path.contains(".."))
              .orElseThrow(() -> new IOException("Telegram names no path of the file"));
      case BotReply.Failed(int code, String why, var _) when code == 400 ->
          throw new MediaUnavailable("Telegram does not hand out the file: " + why);
      case BotReply.Failed(int code, String why, var _) ->
          throw new IOException("Telegram does not hand out the file now: " + code + " " + why);
      case BotReply.Foreign(int status) ->
          throw new IOException("Telegram answered HTTP " + status);
      case BotReply.Lost(String why) -> throw new IOException(why);
      case BotReply.NotDone(String why) -> throw new IOException(why);
    };
  }

  /// Telegram says "application/octet-stream" of everything; its names say more.
  private static String mimeType(String path, HttpResponse<InputStream> response) {
    return Optional.ofNullable(URLConnection.guessContentTypeFromName(path))
        .or(() -> response.headers().firstValue("content-type"))
        .orElse("application/octet-stream");
  }
}
