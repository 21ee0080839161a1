package io.chatplatform.meta.graph;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import javax.net.ssl.SSLHandshakeException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Calls the Graph API. An account's token travels in a header, so that no address in a log holds
/// it. One call is one request: nothing is repeated here.
public final class GraphClient {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Duration UPLOAD_TIMEOUT = Duration.ofMinutes(2);

  private final HttpClient http;
  private final JsonMapper mapper;
  private final URI base;
  private final Duration timeout;

  public GraphClient(HttpClient http, JsonMapper mapper, URI base, Duration timeout) {
    this.http = http;
    this.mapper = mapper;
    this.base = base;
    this.timeout = timeout;
  }

  public GraphReply get(String path, String token) {
    return call(request(path, token).GET().build(), token);
  }

  /// Without a token: `path` holds what proves who asks.
  public GraphReply get(String path) {
    return call(anonymous(path).GET().build(), "");
  }

  public GraphReply delete(String path, String token) {
    return call(request(path, token).DELETE().build(), token);
  }

  /// Without a token: the form holds what proves who asks.
  public GraphReply post(String path, Map<String, String> form) {
    return call(anonymous(path).header("Content-Type", FORM).POST(publisher(form)).build(), "");
  }

  public GraphReply post(String path, JsonNode body, String token) {
    BodyPublisher bytes = BodyPublishers.ofByteArray(mapper.writeValueAsBytes(body));
    return call(
        request(path, token).header("Content-Type", "application/json").POST(bytes).build(), token);
  }

  public GraphReply post(String path, Map<String, String> form, String token) {
    return call(
        request(path, token).header("Content-Type", FORM).POST(publisher(form)).build(), token);
  }

  GraphReply post(String path, Multipart body, String token) {
    return call(
        request(path, token)
            .timeout(UPLOAD_TIMEOUT)
            .header("Content-Type", body.contentType())
            .POST(body.publisher())
            .build(),
        token);
  }

  /// As the query of an address, or the body of a form.
  public static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field ->
            field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static BodyPublisher publisher(Map<String, String> form) {
    return BodyPublishers.ofString(encoded(form));
  }

  /// An id as a part of a path. Ids may have been typed by people; only their own characters may
  /// speak, not `/`, `?` or `..`.
  public static String segment(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20").replace(".", "%2E");
  }

  private HttpRequest.Builder request(String path, String token) {
    return anonymous(path).header("Authorization", "Bearer " + token);
  }

  private HttpRequest.Builder anonymous(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(timeout)
        .header("Accept", "application/json");
  }

  private GraphReply call(HttpRequest request, String token) {
    try {
      HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
      GraphReply reply = GraphAnswer.read(mapper, response);
      return reply instanceof GraphReply.Failed(GraphError error)
          ? new GraphReply.Failed(error.without(token))
          : reply;
    } catch (HttpConnectTimeoutException | ConnectException | SSLHandshakeException e) {
      return new GraphReply.NotDone("The platform cannot be reached.");
    } catch (HttpTimeoutException e) {
      return new GraphReply.Lost("The platform did not answer in time.");
    } catch (IOException e) {
      return new GraphReply.Lost("The connection to the platform broke.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new GraphReply.Lost("Stopped while waiting for the platform.");
    }
  }
}
