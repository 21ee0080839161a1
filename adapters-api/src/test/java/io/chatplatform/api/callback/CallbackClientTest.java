package io.chatplatform.api.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.chatplatform.api.signature.StandardWebhooks;
import io.chatplatform.api.signature.WebhookSecret;
import io.chatplatform.application.channel.MediaUnavailable;
import io.chatplatform.application.channel.OutgoingMessage.Content.File;
import io.chatplatform.application.channel.PublicAddresses;
import io.chatplatform.domain.message.Attachment.MediaInfo;
import io.chatplatform.domain.message.MessageType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class CallbackClientTest {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final String SECRET = "between the shop and the inbox";
  private final StandardWebhooks signatures = new StandardWebhooks(Clock.systemUTC());
  private final WebhookSecret secret = WebhookSecret.of(SECRET).orElseThrow();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Seen> seen = new CopyOnWriteArrayList<>();
  private HttpServer server;

  private record Seen(Map<String, String> headers, byte[] body) {}

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void anEventIsPostedAsItIsSigned() {
    serve(exchange -> exchange.sendResponseHeaders(204, -1));

    assertThat(post(ping())).isInstanceOf(CallbackReply.Answered.class);

    Seen request = seen.getFirst();
    assertThat(signatures.isAuthentic(request.headers(), request.body(), secret)).isTrue();
    assertThat(request.headers())
        .containsEntry("webhook-id", "id-1")
        .containsEntry("content-type", "application/json");
  }

  @Test
  void aFileTravelsWithinItsEvent() {
    serve(exchange -> exchange.sendResponseHeaders(200, -1));
    byte[] bytes = new byte[100_000];
    new Random(7).nextBytes(bytes);
    var file =
        new File(
            MessageType.FILE,
            MediaInfo.of("application/pdf", Optional.empty(), bytes.length),
            Optional.empty(),
            () -> new ByteArrayInputStream(bytes));
    var event = MAPPER.createObjectNode().put("type", "message");

    post(CallbackBody.of(event, MAPPER.createObjectNode().put("type", "file"), file));

    Seen request = seen.getFirst();
    assertThat(signatures.isAuthentic(request.headers(), request.body(), secret)).isTrue();
    var attachment = MAPPER.readTree(request.body()).path("attachments").path(0);
    assertThat(attachment.path("type").asString()).isEqualTo("file");
    assertThat(Base64.getDecoder().decode(attachment.path("data").asString())).isEqualTo(bytes);
  }

  @Test
  void aRedirectIsNotFollowed() {
    serve(exchange -> {
      exchange.getResponseHeaders().set("Location", "/elsewhere");
      exchange.sendResponseHeaders(307, -1);
    });

    assertThat(post(ping()))
        .isInstanceOfSatisfying(
            CallbackReply.Answered.class, answered -> assertThat(answered.status()).isEqualTo(307));
    assertThat(seen).hasSize(1);
  }

  @Test
  void theSystemSaysWhenToComeAgain() {
    serve(exchange -> {
      exchange.getResponseHeaders().set("Retry-After", "999999999");
      exchange.sendResponseHeaders(503, -1);
    });

    assertThat(post(ping()))
        .isInstanceOfSatisfying(
            CallbackReply.Answered.class,
            answered -> assertThat(answered.retryAfter()).contains(Duration.ofHours(1)));
  }

  @Test
  void anAnswerThatNeverEndsIsNotWaitedFor() {
    serve(exchange -> {
      exchange.sendResponseHeaders(200, 0);
      exchange.getResponseBody().write(' ');
      exchange.getResponseBody().flush();
      pause(Duration.ofSeconds(5));
    });

    assertThat(post(ping())).isInstanceOf(CallbackReply.Lost.class);
  }

  @Test
  void anAnswerWithoutMeasureIsNotKept() {
    serve(exchange -> {
      exchange.sendResponseHeaders(200, 0);
      exchange.getResponseBody().write(new byte[1024 * 1024]);
    });

    assertThat(post(ping())).isInstanceOf(CallbackReply.Lost.class);
  }

  @Test
  void whereNobodyListensNothingIsTaken() {
    URI nobody = address();
    server.stop(0);

    assertThat(client(false).post(new SystemAccess(nobody, secret), "id-1", ping()))
        .isInstanceOf(CallbackReply.NotDone.class);
  }

  @Test
  void inProductionNothingInsideTheHouseIsCalled() {
    serve(exchange -> exchange.sendResponseHeaders(200, -1));
    URI inside = URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/hook");

    assertThat(client(true).post(new SystemAccess(inside, secret), "id-1", ping()))
        .isInstanceOf(CallbackReply.NotDone.class);
    assertThat(client(true).post(new SystemAccess(address(), secret), "id-1", ping()))
        .isInstanceOf(CallbackReply.NotDone.class);
    assertThatThrownBy(() -> client(true).fetch(inside)).isInstanceOf(IOException.class);
    assertThat(seen).isEmpty();
  }

  @Test
  void aFileThatIsGoneStaysGone() {
    serve(exchange -> exchange.sendResponseHeaders(410, -1));

    assertThatThrownBy(() -> client(false).fetch(address())).isInstanceOf(MediaUnavailable.class);
  }

  @Test
  void aFileThatCannotBeHadNowMayBeHadLater() {
    serve(exchange -> exchange.sendResponseHeaders(500, -1));

    assertThatThrownBy(() -> client(false).fetch(address()))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(MediaUnavailable.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "shop.example/hook",
        "http://shop.example/hook",
        "ftp://shop.example/hook",
        "file:///etc/passwd",
        "https:///hook",
        "https://user:word@shop.example/hook",
        "https://shop.example/hook#part",
        "https://shop.example/a b"
      })
  void whatIsNoHttpsAddressIsNoneInProduction(String text) {
    assertThat(addresses(true).read(text)).isEmpty();
  }

  @Test
  void plainHttpIsForDevelopment() {
    assertThat(addresses(false).read("http://127.0.0.1:8080/hook")).isPresent();
    assertThat(addresses(true).read("https://shop.example:8443/hook?tenant=1")).isPresent();
    assertThat(addresses(true).read("https://shop.example/" + "x".repeat(2000))).isEmpty();
  }

  private void serve(HttpHandler handler) {
    server.createContext(
        "/hook",
        exchange -> {
          seen.add(new Seen(headers(exchange), exchange.getRequestBody().readAllBytes()));
          handler.handle(exchange);
          exchange.close();
        });
  }

  private static Map<String, String> headers(HttpExchange exchange) {
    Map<String, String> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    return headers;
  }

  private CallbackReply post(CallbackBody body) {
    return client(false).post(new SystemAccess(address(), secret), "id-1", body);
  }

  private CallbackClient client(boolean isProduction) {
    return new CallbackClient(
        HttpClient.newHttpClient(), signatures, addresses(isProduction), Duration.ofSeconds(1));
  }

  private static CallableAddresses addresses(boolean isProduction) {
    return new CallableAddresses(isProduction, new PublicAddresses(InetAddress::getAllByName));
  }

  private URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
  }

  private static CallbackBody ping() {
    return CallbackBody.of(MAPPER.createObjectNode().put("type", "ping"));
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
