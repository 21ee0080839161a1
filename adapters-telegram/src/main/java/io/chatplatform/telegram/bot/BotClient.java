package io.chatplatform.telegram.bot;

import io.chatplatform.telegram.json.Nodes;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Calls the Bot API. Its addresses hold the token, so no address and no exception that may name
/// one leaves this class. One call is one request: nothing is repeated here.
public final class BotClient {
  private static final Duration UPLOAD_TIMEOUT = Duration.ofMinutes(2);
  private static final int MAX_WAIT_SECONDS = 3600;

  private final HttpClient http;
  private final JsonMapper mapper;
  private final String base;
  private final Duration timeout;

  /// `base`: without a slash at its end. `http` must not follow redirects by itself.
  public BotClient(HttpClient http, JsonMapper mapper, String base, Duration timeout) {
    this.http = http;
    this.mapper = mapper;
    this.base = base;
    this.timeout = timeout;
  }

  public BotReply call(String token, String method, JsonNode body) {
    return BotToken.of(token)
        .map(bot ->
            answer(
                request(bot, method)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofByteArray(mapper.writeValueAsBytes(body)))
                    .build(),
                token))
        .orElseGet(BotClient::noToken);
  }

  BotReply call(String token, String method, Multipart body) {
    return BotToken.of(token)
        .map(bot ->
            answer(
                request(bot, method)
                    .timeout(UPLOAD_TIMEOUT)
                    .header("Content-Type", body.contentType())
                    .POST(body.publisher())
                    .build(),
                token))
        .orElseGet(BotClient::noToken);
  }

  /// Opens a file by the path that `getFile` gave.
  HttpResponse<InputStream> open(BotToken token, String path) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + "/file/bot" + token.value() + "/" + path))
            .timeout(timeout)
            .build();
    try {
      return http.send(request, BodyHandlers.ofInputStream());
    } catch (IOException e) {
      throw new IOException("the file could not be fetched: " + e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped while fetching a file");
    }
  }

  private HttpRequest.Builder request(BotToken token, String method) {
    return HttpRequest.newBuilder(URI.create(base + "/bot" + token.value() + "/" + method))
        .timeout(timeout);
  }

  private BotReply answer(HttpRequest request, String token) {
    try {
      return read(http.send(request, BodyHandlers.ofByteArray()), token);
    } catch (HttpConnectTimeoutException | ConnectException | SSLHandshakeException e) {
      return new BotReply.NotDone("Telegram cannot be reached.");
    } catch (HttpTimeoutException e) {
      return new BotReply.Lost("Telegram did not answer in time.");
    } catch (IOException e) {
      return new BotReply.Lost("The connection to Telegram broke.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new BotReply.Lost("Stopped while waiting for Telegram.");
    }
  }

  private BotReply read(HttpResponse<byte[]> response, String token) {
    JsonNode answer;
    try {
      answer = mapper.readTree(response.body());
    } catch (JacksonException e) {
      return new BotReply.Foreign(response.statusCode());
    }
    if (answer.path("ok").asBoolean(false)) {
      return new BotReply.Ok(answer.path("result"));
    }
    if (!answer.has("error_code")) {
      return new BotReply.Foreign(response.statusCode());
    }
    Optional<Duration> wait =
        Nodes.number(answer.path("parameters"), "retry_after")
            .map(seconds ->
                Duration.ofSeconds(Math.clamp(seconds.longValue(), 1, MAX_WAIT_SECONDS)));
    return new BotReply.Failed(
        answer.path("error_code").asInt(0),
        Nodes.textOrEmpty(answer, "description").replace(token, "…"),
        wait);
  }

  private static BotReply noToken() {
    return new BotReply.Failed(401, "This is not a bot's token.", Optional.empty());
  }
}
