package io.chatplatform.bootstrap.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chatplatform.bootstrap.client.Answer;
import io.chatplatform.bootstrap.client.Business;
import io.chatplatform.bootstrap.client.SocketClient;
import io.chatplatform.bootstrap.client.Webhooks;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Stopping, starting again, and starting wrongly.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestartTest {
  private static final Duration SOON = Duration.ofSeconds(30);
  private final Path home;
  private final SharedStores stores;
  private final RunningPlatform platform;

  RestartTest(@TempDir Path home) {
    this.home = home;
    stores = SharedStores.start(home);
    platform = stores.instance("platform");
  }

  @BeforeAll
  void start() {
    platform.start();
  }

  @AfterAll
  void stop() {
    platform.close();
    stores.close();
  }

  @Test
  void aStoppedPlatformFinishesWhatItIsAtAndClientsGoOnWithoutAGap() throws Exception {
    Business business = Business.register(platform.client());
    String page = Business.uniqueNumber();
    business.connectPage(page);
    var socket = SocketClient.bearing(platform.client().base(), "", business.token());
    post(page, "before");
    await().atMost(SOON).until(() -> socket.texts().contains("before"));
    String cursor = socket.cursor();
    byte[] body = Webhooks.body(new Webhooks.Text(page, "5", "m_slow", "slow", Instant.now()));
    try (var running = new Socket(InetAddress.getLoopbackAddress(), platform.port())) {
      sendAllButTheLastByte(running.getOutputStream(), body);

      platform.terminate();
      assertThat(socket.closeCode()).isEqualTo(1012);
      running.getOutputStream().write(body, body.length - 1, 1);
      assertThat(firstLine(running)).isEqualTo("HTTP/1.1 200 OK");
    }
    assertThat(platform.exitCode()).isEqualTo(143);

    platform.start();
    post(page, "after");
    try (var again =
        SocketClient.bearing(platform.client().base(), "?after=" + cursor, business.token())) {
      await().atMost(SOON).until(() -> again.texts().contains("after"));
      assertThat(again.texts()).containsExactly("slow", "after");
      assertThat(again.frames("resync")).isEmpty();
    }
  }

  @Test
  void aSecondStartOnTheSamePortSaysSoInOneLine() throws Exception {
    var second =
        RunningPlatform.prepare(
            home.resolve("second"),
            Map.of("DATABASE_URL", stores.postgres().url(), "REDIS_URL", stores.redis().url()));
    Process process = second.at(platform.port()).launch();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isNotZero();
    assertThat(lines(second.at(platform.port())))
        .singleElement()
        .asString()
        .startsWith("Cannot start: port " + platform.port() + " is taken");
    platform.client().get("/health/ready").expect(200);
  }

  @Test
  void productionWithNothingSetNamesEachFaultAndEnds() throws Exception {
    var bare = RunningPlatform.bare(home.resolve("bare"), Map.of("APP_ENV", "production"));
    Process process = bare.launch();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isNotZero();
    List<String> lines = lines(bare);
    assertThat(lines).allMatch(line -> line.startsWith("Cannot start: "));
    for (String name :
        List.of(
            "DATABASE_URL",
            "REDIS_URL",
            "JWT_SECRET",
            "ENCRYPTION_KEY",
            "META_APP_SECRET",
            "META_WEBHOOK_VERIFY_TOKEN")) {
      assertThat(lines).filteredOn(line -> line.contains(name)).as(name).hasSize(1);
    }
  }

  private void post(String page, String text) {
    Answer answer =
        Webhooks.post(
            platform.client(),
            new Webhooks.Text(page, "5", "m_" + page + text, text, Instant.now()));
    answer.expect(200);
  }

  private static List<String> lines(RunningPlatform platform) {
    return platform.log().lines().filter(line -> !line.isBlank()).toList();
  }

  private static void sendAllButTheLastByte(OutputStream out, byte[] body) throws IOException {
    String head =
        """
        POST /api/webhooks/meta HTTP/1.1
        Host: localhost
        Content-Type: application/json
        Content-Length: %d
        X-Hub-Signature-256: %s

        """
            .formatted(body.length, Webhooks.signature(body))
            .replace("\n", "\r\n");
    out.write(head.getBytes(StandardCharsets.US_ASCII));
    out.write(body, 0, body.length - 1);
    out.flush();
  }

  private static String firstLine(Socket socket) throws IOException {
    socket.setSoTimeout(10_000);
    var line = new StringBuilder();
    for (int next = socket.getInputStream().read();
        next >= 0 && next != '\r';
        next = socket.getInputStream().read()) {
      line.append((char) next);
    }
    return line.toString();
  }
}
