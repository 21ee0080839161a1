package io.chatplatform.bootstrap.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// Speaks HTTP with a running platform. Carries the headers of whoever it speaks for.
public final class ApiClient {
  static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final URI base;
  private final Map<String, String> headers;

  private ApiClient(URI base, Map<String, String> headers) {
    this.base = base;
    this.headers = Map.copyOf(headers);
  }

  public static ApiClient at(int port) {
    return new ApiClient(URI.create("http://127.0.0.1:" + port), Map.of());
  }

  public URI base() {
    return base;
  }

  public ApiClient with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new ApiClient(base, more);
  }

  public ApiClient bearing(String token) {
    return with("Authorization", "Bearer " + token);
  }

  /// The same caller at another instance.
  public ApiClient movedTo(int port) {
    return new ApiClient(ApiClient.at(port).base, headers);
  }

  public Answer get(String path) {
    return send("GET", path, new byte[0], Map.of());
  }

  public Answer delete(String path) {
    return send("DELETE", path, new byte[0], Map.of());
  }

  public Answer post(String path, Object body) {
    return send("POST", path, Answer.JSON.writeValueAsBytes(body), json());
  }

  public Answer put(String path, Object body) {
    return send("PUT", path, Answer.JSON.writeValueAsBytes(body), json());
  }

  public Answer patch(String path, Object body) {
    return send("PATCH", path, Answer.JSON.writeValueAsBytes(body), json());
  }

  /// With exactly these bytes.
  public Answer send(String method, String path, byte[] body, Map<String, String> extraHeaders) {
    var request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(Duration.ofSeconds(20))
            .method(
                method,
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    headers.forEach(request::setHeader);
    extraHeaders.forEach(request::setHeader);
    try {
      return new Answer(
          method + " " + path, HTTP.send(request.build(), BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while calling " + path, e);
    }
  }

  public static Map<String, String> json() {
    return Map.of("Content-Type", "application/json");
  }
}
