package io.chatplatform.application.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.chatplatform.application.channel.ChannelSimulator;
import io.chatplatform.application.channel.ChannelSimulator.Answer;
import io.chatplatform.application.channel.ChannelSimulator.Request;
import io.chatplatform.application.testkit.ChannelPlatform.Failure;
import io.chatplatform.application.testkit.ChannelPlatform.Webhook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
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
import java.util.function.Function;

/// A channel's simulator on a port of its own, for a `ChannelPlatform`. What goes wrong with a
/// message goes wrong here; what is posted to `webhook()` is collected.
public final class SimulatorServer implements AutoCloseable {
  private static final Duration HOLD = Duration.ofSeconds(4);

  private final ConcurrentLinkedQueue<Failure> failures = new ConcurrentLinkedQueue<>();
  private final List<Webhook> posted = new CopyOnWriteArrayList<>();
  private final AtomicInteger taken = new AtomicInteger();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;
  private final Rules rules;
  private final ChannelSimulator simulator;

  /// What the server has to know of the platform.
  public interface Rules {
    /// Does this request send a message?
    boolean sends(Request request);

    /// How the platform answers when it does not take a message.
    Answer refusal(Failure failure);

    /// Does the header belong to what proves a webhook?
    boolean proves(String header);
  }

  /// `simulator`: made for the address at which it is served.
  public SimulatorServer(Rules rules, Function<URI, ChannelSimulator> simulator) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.rules = rules;
    this.simulator = simulator.apply(base());
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  public URI base() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  public URI webhook() {
    return base().resolve("/webhook");
  }

  public void failNext(Failure failure) {
    failures.add(failure);
  }

  /// How many messages were taken.
  public int taken() {
    return taken.get();
  }

  public List<Webhook> posted() {
    return posted;
  }

  /// Asks the simulator itself, past the network.
  public Answer ask(String method, String path, byte[] body) {
    return simulator.handle(new Request(method, path, Map.of(), Map.of(), body));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void serve(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    byte[] body = exchange.getRequestBody().readAllBytes();
    String path = exchange.getRequestURI().getPath().substring(1);
    if (path.equals("webhook")) {
      headers.keySet().removeIf(name -> !rules.proves(name));
      posted.add(new Webhook(headers, body));
      answer(exchange, new Answer(200, "text/plain", new byte[0]));
      return;
    }
    var request = new Request(exchange.getRequestMethod(), path, Map.of(), headers, body);
    Optional<Failure> failure = Optional.ofNullable(rules.sends(request) ? failures.poll() : null);
    if (failure.isPresent()) {
      fail(exchange, request, failure.get());
    } else {
      answer(exchange, handle(request));
    }
  }

  private Answer handle(Request request) {
    Answer answer = simulator.handle(request);
    if (rules.sends(request) && answer.status() == 200) {
      taken.incrementAndGet();
    }
    return answer;
  }

  private void fail(HttpExchange exchange, Request request, Failure failure) throws IOException {
    switch (failure) {
      case THROTTLED, BUSY, TOKEN_EXPIRED, WINDOW_CLOSED, CUSTOMER_GONE ->
          answer(exchange, rules.refusal(failure));
      case SILENT -> hold(exchange);
      case TAKEN_SILENTLY -> {
        handle(request);
        hold(exchange);
      }
      case CONNECTION_CUT -> exchange.close();
    }
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
