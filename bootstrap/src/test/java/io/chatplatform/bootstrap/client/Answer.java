package io.chatplatform.bootstrap.client;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the platform answered.
public record Answer(String request, HttpResponse<byte[]> response) {
  static final JsonMapper JSON = JsonMapper.builder().build();

  public int status() {
    return response.statusCode();
  }

  public byte[] bytes() {
    return response.body();
  }

  public String text() {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  public JsonNode json() {
    return JSON.readTree(response.body());
  }

  public Optional<String> header(String name) {
    return response.headers().firstValue(name);
  }

  /// A `Set-Cookie` header of this cookie.
  public Optional<String> cookie(String name) {
    List<String> all = response.headers().allValues("Set-Cookie");
    return all.stream().filter(cookie -> cookie.startsWith(name + "=")).findFirst();
  }

  /// This answer, if it has the status; else the test ends here and tells what came instead.
  public Answer expect(int status) {
    if (status() != status) {
      throw new AssertionError(
          request + " answered " + status() + ", not " + status + ": " + text());
    }
    return this;
  }
}
