package io.chatplatform.bootstrap.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.chatplatform.bootstrap.client.Answer;
import io.chatplatform.bootstrap.client.ApiClient;
import io.chatplatform.bootstrap.client.Business;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A business's own system beside the inbox, which signs and checks signatures by itself.
final class OwnSystem implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final String account = "shop-" + Business.uniqueNumber();
  private final String secret = "the shop's secret " + Business.uniqueNumber();
  private final List<JsonNode> taken = new CopyOnWriteArrayList<>();
  private final List<String> forged = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  OwnSystem() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/hook", this::take);
    server.start();
  }

  /// What connects it by hand.
  Map<String, String> form() {
    return Map.of(
        "platform",
        "api",
        "platformAccountId",
        account,
        "displayName",
        "Web shop",
        "callbackUrl",
        "http://127.0.0.1:" + server.getAddress().getPort() + "/hook",
        "accessToken",
        secret);
  }

  String account() {
    return account;
  }

  String secret() {
    return secret;
  }

  /// The events posted to it with a right signature.
  List<JsonNode> taken(String type) {
    return taken.stream().filter(event -> event.path("type").asString().equals(type)).toList();
  }

  /// The bodies posted to it with a wrong one.
  List<String> forged() {
    return forged;
  }

  Answer post(ApiClient client, Map<String, ?> event) {
    return post(client, account, event, secret, Instant.now());
  }

  /// As somebody who signs with this secret at this time.
  static Answer post(
      ApiClient client, String account, Map<String, ?> event, String secret, Instant at) {
    byte[] body = JSON.writeValueAsBytes(Map.of("account", account, "events", List.of(event)));
    String id = UUID.randomUUID().toString();
    String time = Long.toString(at.getEpochSecond());
    return client.send(
        "POST",
        "/api/webhooks/api",
        body,
        Map.of(
            "Content-Type",
            "application/json",
            "webhook-id",
            id,
            "webhook-timestamp",
            time,
            "webhook-signature",
            signature(secret, id, time, body)));
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    var headers = exchange.getRequestHeaders();
    String right =
        signature(
            secret, headers.getFirst("webhook-id"), headers.getFirst("webhook-timestamp"), body);
    if (right.equals(headers.getFirst("webhook-signature"))) {
      taken.add(JSON.readTree(body));
    } else {
      forged.add(new String(body, UTF_8));
    }
    exchange.sendResponseHeaders(204, -1);
    exchange.close();
  }

  private static String signature(String secret, String id, String time, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      mac.update((id + "." + time + ".").getBytes(UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }
}
