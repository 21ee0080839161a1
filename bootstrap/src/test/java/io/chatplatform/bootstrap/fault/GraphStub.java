package io.chatplatform.bootstrap.fault;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.chatplatform.bootstrap.client.ApiClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// The platform's Graph API as far as sending goes: it accepts every message and keeps what came.
final class GraphStub implements AutoCloseable {
  private final HttpServer server;
  private final List<String> sent = new CopyOnWriteArrayList<>();
  private final AtomicInteger next = new AtomicInteger();

  private GraphStub(HttpServer server) {
    this.server = server;
  }

  static GraphStub start() {
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      var stub = new GraphStub(HttpServer.create(address, 0));
      stub.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      stub.server.createContext("/", stub::answer);
      stub.server.start();
      return stub;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v26.0";
  }

  /// The bodies of the messages that were sent through it and contain this text.
  List<String> sent(String text) {
    return sent.stream().filter(body -> body.contains(text)).toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String answer = "{\"success\":true,\"id\":\"1\",\"name\":\"Stub\"}";
    if (exchange.getRequestURI().getPath().endsWith("/messages") && body.contains("\"text\"")) {
      sent.add(body);
      answer =
          "{\"recipient_id\":\"1\",\"message_id\":\"m_sent_%d\"}".formatted(next.incrementAndGet());
    }
    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
    ApiClient.json().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(200, bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }
}
