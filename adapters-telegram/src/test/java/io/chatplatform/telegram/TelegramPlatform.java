package io.chatplatform.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.chatplatform.application.channel.ChannelAdapter;
import io.chatplatform.application.channel.ChannelSimulator.Answer;
import io.chatplatform.application.channel.ChannelSimulator.Request;
import io.chatplatform.application.channel.Credentials;
import io.chatplatform.application.testkit.ChannelPlatform;
import io.chatplatform.domain.chat.CustomerKey;
import io.chatplatform.domain.connection.Account;
import io.chatplatform.telegram.simulator.TelegramSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/// The simulator on a port of its own, with one bot and one customer; what goes wrong with a
/// message goes wrong here. Updates are collected.
final class TelegramPlatform implements ChannelPlatform, AutoCloseable {
  static final String BOT = "700000001";
  static final String CHAT = "8000000001";
  private static final String TOKEN = BOT + ":contract-token-that-nobody-may-see";
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final Duration HOLD = Duration.ofSeconds(4);

  private final TelegramSimulator simulator = new TelegramSimulator(Clock.systemUTC());
  private final ConcurrentLinkedQueue<Failure> failures = new ConcurrentLinkedQueue<>();
  private final List<Webhook> posted = new CopyOnWriteArrayList<>();
  private final AtomicInteger taken = new AtomicInteger();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;
  private final ChannelAdapter adapter;

  TelegramPlatform() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
    adapter =
        new TelegramChannels(Duration.ofMillis(1500))
            .create(new Installation(base(), Optional.of(URI.create(base() + "/webhook"))))
            .getFirst();
    customerWrites("/start");
  }

  ChannelAdapter adapter() {
    return adapter;
  }

  @Override
  public Credentials credentials() {
    return new Credentials(new Account(TelegramChannel.ID, BOT, Optional.empty()), TOKEN);
  }

  @Override
  public Credentials expired() {
    return new Credentials(credentials().account(), BOT + ":a-token-that-was-revoked");
  }

  @Override
  public List<CustomerKey> customer() {
    return List.of(new CustomerKey("chat_id", CHAT));
  }

  @Override
  public void failNext(Failure failure) {
    failures.add(failure);
  }

  @Override
  public int taken() {
    return taken.get();
  }

  @Override
  public boolean signsBodies() {
    return false;
  }

  @Override
  public boolean tellsOurIds() {
    return false;
  }

  @Override
  public Webhook customerWrites(String text) {
    return write(Map.of("text", text)).webhook();
  }

  @Override
  public Webhook customerSends(byte[] png) {
    String file = Base64.getEncoder().encodeToString(png);
    return write(Map.of("kind", "photo", "file", file, "fileName", "a.png")).webhook();
  }

  @Override
  public Optional<Webhook> customerDoes(Deed deed) {
    String before = write(Map.of("text", "About this")).id();
    return switch (deed) {
      case EDIT -> Optional.of(write(Map.of("text", "New", "edits", before)).webhook());
      case REPLY -> Optional.of(write(Map.of("text", "Yes", "replyTo", before)).webhook());
      case SHARE_LOCATION -> Optional.of(write(Map.of("kind", "location")).webhook());
      case REVOKE, REACT, TAKE_REACTION_BACK -> Optional.empty();
    };
  }

  @Override
  public List<Webhook> posted() {
    return posted;
  }

  @Override
  public byte[] withUnknownFields(byte[] body) {
    return new String(body, UTF_8)
        .replace("{\"", "{\"news\":{\"of\":[\"2031\",{}]},\"later\":null,\"")
        .getBytes(UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private record Written(String id, Webhook webhook) {}

  private Written write(Map<String, String> what) {
    Map<String, String> wish = new HashMap<>(what);
    wish.put("bot", BOT);
    wish.put("chat", CHAT);
    wish.put("name", "Noa Reyes");
    // Another test may have asked for no more updates.
    adapter.subscribe(credentials());
    int before = posted.size();
    Answer answer =
        simulator.handle(
            new Request(
                "POST", "api/messages", Map.of(), Map.of(), MAPPER.writeValueAsBytes(wish)));
    await().until(() -> posted.size() > before);
    String id = MAPPER.readTree(answer.body()).path("message_id").asString();
    return new Written(id, posted.getLast());
  }

  private String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void serve(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    byte[] body = exchange.getRequestBody().readAllBytes();
    String path = exchange.getRequestURI().getPath().substring(1);
    if (path.equals("webhook")) {
      headers.keySet().retainAll(List.of("x-telegram-bot-api-secret-token"));
      posted.add(new Webhook(headers, body));
      exchange.sendResponseHeaders(200, -1);
      exchange.close();
      return;
    }
    var request = new Request(exchange.getRequestMethod(), path, Map.of(), headers, body);
    Optional<Failure> failure =
        Optional.ofNullable(
            path.contains("/send") && !path.endsWith("Action") ? failures.poll() : null);
    if (failure.isPresent()) {
      fail(exchange, request, failure.get());
    } else {
      answer(exchange, handle(request));
    }
  }

  private Answer handle(Request request) {
    Answer answer = simulator.handle(request);
    if (request.path().contains("/send") && answer.status() == 200) {
      taken.incrementAndGet();
    }
    return answer;
  }

  private void fail(HttpExchange exchange, Request request, Failure failure) throws IOException {
    switch (failure) {
      case THROTTLED ->
          answer(
              exchange,
              problem(
                  429, "Too Many Requests: retry after 3", ",\"parameters\":{\"retry_after\":3}"));
      case BUSY -> answer(exchange, problem(500, "Internal Server Error: restart", ""));
      case TOKEN_EXPIRED -> answer(exchange, problem(401, "Unauthorized", ""));
      case WINDOW_CLOSED, CUSTOMER_GONE ->
          answer(exchange, problem(403, "Forbidden: bot was blocked by the user", ""));
      case SILENT -> hold(exchange);
      case TAKEN_SILENTLY -> {
        handle(request);
        hold(exchange);
      }
      case CONNECTION_CUT -> exchange.close();
    }
  }

  private static Answer problem(int code, String description, String more) {
    String json =
        "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\"%s}"
            .formatted(code, description, more);
    return new Answer(code, "application/json", json.getBytes(UTF_8));
  }

  private static void hold(HttpExchange exchange) {
    try {
      Thread.sleep(HOLD);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    exchange.close();
  }

  private static void answer(HttpExchange exchange, Answer answer) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", answer.contentType());
    exchange.sendResponseHeaders(
        answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
    exchange.getResponseBody().write(answer.body());
    exchange.close();
  }
}
