package io.chatplatform.telegram.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.chatplatform.application.channel.FetchedMedia;
import io.chatplatform.application.channel.MediaUnavailable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/// Files of customers, against a server that answers as it is told.
class FilesTest {
  private static final String TOKEN = "700:a-token-that-nobody-may-see";
  private static final String FOUND = "{\"ok\":true,\"result\":{\"file_path\":\"%s\"}}";
  private static final String REFUSED =
      "{\"ok\":false,\"error_code\":%d,\"description\":\"Bad Request: file is too big\"}";

  private HttpServer server;
  private String told = "";
  private int fileStatus = 200;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/bot" + TOKEN + "/getFile",
        exchange -> {
          byte[] answer = told.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.createContext(
        "/file/bot" + TOKEN + "/photos/1.jpg",
        exchange -> {
          exchange.sendResponseHeaders(fileStatus, 3);
          exchange.getResponseBody().write(new byte[] {1, 2, 3});
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aFileIsNamedByItsPath() throws IOException {
    told = FOUND.formatted("photos/1.jpg");

    try (FetchedMedia file = fetch()) {
      assertThat(file.mimeType()).isEqualTo("image/jpeg");
      assertThat(file.bytes().readAllBytes()).containsExactly(1, 2, 3);
    }
  }

  @Test
  void whatIsTooBigWillNeverBeHad() {
    told = REFUSED.formatted(400);

    assertThatThrownBy(this::fetch)
        .isInstanceOf(MediaUnavailable.class)
        .hasMessageContaining("too big");
  }

  @Test
  void whatIsGoneWillNeverBeHad() {
    told = FOUND.formatted("photos/1.jpg");
    fileStatus = 404;

    assertThatThrownBy(this::fetch).isInstanceOf(MediaUnavailable.class);
  }

  @Test
  void troubleIsToldWithoutTheToken() {
    told = REFUSED.formatted(500);
    assertLater();

    told = FOUND.formatted("photos/1.jpg");
    fileStatus = 502;
    assertLater();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../getMe", "/etc/passwd", "http://elsewhere/x", "a?b", ""})
  void nothingButAFilesPathIsFollowed(String path) {
    told = FOUND.formatted(path);
    assertLater();
  }

  private void assertLater() {
    assertThatThrownBy(this::fetch)
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(MediaUnavailable.class)
        .hasMessageNotContaining("nobody-may-see");
  }

  private FetchedMedia fetch() throws IOException {
    JsonMapper mapper = JsonMapper.builder().build();
    String base = "http://127.0.0.1:" + server.getAddress().getPort();
    var client = new BotClient(HttpClient.newHttpClient(), mapper, base, Duration.ofSeconds(5));
    return new Files(client, mapper).fetch("f1", TOKEN);
  }
}
