package io.chatplatform.meta;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.chatplatform.application.channel.Credentials;
import io.chatplatform.application.testkit.ChannelPlatform;
import io.chatplatform.domain.channel.ChannelId;
import io.chatplatform.domain.chat.CustomerKey;
import io.chatplatform.domain.connection.Account;
import io.chatplatform.meta.simulator.MetaSimulator;
import io.chatplatform.meta.simulator.SimulatorRoutes;
import io.javalin.Javalin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The simulator on a port of its own, played by its API, with one account; its webhooks are
/// collected.
final class SimulatedPlatform implements ChannelPlatform, AutoCloseable {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final MetaSimulator simulator = new MetaSimulator(Installation.SECRET, Clock.systemUTC());
  private final List<Webhook> posted = new CopyOnWriteArrayList<>();
  private final AtomicInteger refusals = new AtomicInteger();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Account account;
  private final CustomerKey customer;
  private final Javalin server;

  SimulatedPlatform(Account account, CustomerKey customer) {
    this.account = account;
    this.customer = customer;
    this.server =
        Javalin.create(config -> {
          config.startup.showJavalinBanner = false;
          config.concurrency.useVirtualThreads = true;
          config.routes.apiBuilder(new SimulatorRoutes(simulator));
          config.routes.post(
              "/api/webhooks/{name}",
              ctx -> {
                Map<String, String> headers = new HashMap<>();
                ctx.headerMap()
                    .forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
                headers.keySet().retainAll(List.of("x-hub-signature-256"));
                posted.add(new Webhook(headers, ctx.bodyAsBytes()));
              });
        });
    server.start("127.0.0.1", 0);
    simulator.serveAt(URI.create(base() + "/simulator"), URI.create(base() + "/api/webhooks"));
    simulator.register(
        account.channel().value(),
        account.platformAccountId(),
        "Corner Shop",
        account.businessAccountId());
  }

  static SimulatedPlatform of(String channel, String accountId, CustomerKey customer) {
    return new SimulatedPlatform(
        new Account(
            new ChannelId(channel),
            accountId,
            channel.equals("whatsapp") ? Optional.of("330000000001001") : Optional.empty()),
        customer);
  }

  Installation installation() {
    return Installation.development()
        .with("META_GRAPH_URL", graph())
        .with("META_APP_ID", "1500000000000011")
        .with("META_DIALOG_URL", base() + "/simulator");
  }

  String graph() {
    return base() + "/simulator/graph/v26.0";
  }

  @Override
  public Credentials credentials() {
    return new Credentials(account, "EAAcontractTokenThatNobodyMaySee");
  }

  @Override
  public Credentials expired() {
    return new Credentials(account, "EAAexpiredToken");
  }

  @Override
  public List<CustomerKey> customer() {
    return List.of(customer);
  }

  @Override
  public void failNext(Failure failure) {
    String kind =
        switch (failure) {
          case THROTTLED -> "throttle";
          case BUSY -> "server-error";
          case TOKEN_EXPIRED -> "expired-token";
          case WINDOW_CLOSED -> "window-closed";
          case CUSTOMER_GONE -> "no-recipient";
          case SILENT -> "time-out";
          case TAKEN_SILENTLY -> "accept-then-time-out";
          case CONNECTION_CUT -> "reset";
        };
    call("POST", "/api/faults", Map.of("kind", kind, "account", account.platformAccountId()));
  }

  @Override
  public int taken() {
    return (int)
        messages()
            .valueStream()
            .filter(message -> message.path("from").asString("").equals("business"))
            .count();
  }

  @Override
  public Webhook customerWrites(String text) {
    return written(Map.of("text", text));
  }

  @Override
  public Webhook customerSends(byte[] png) {
    return written(Map.of("image", Base64.getEncoder().encodeToString(png)));
  }

  @Override
  public Optional<Webhook> customerDoes(Deed deed) {
    customerWrites("About this");
    JsonNode messages = messages();
    String target = messages.path(messages.size() - 1).path("id").asString("");
    if (deed == Deed.REPLY) {
      return Optional.of(written(Map.of("text", "An answer", "replyTo", target)));
    }
    String kind =
        switch (deed) {
          case EDIT -> "edit";
          case REVOKE -> "unsend";
          case REACT -> "reaction";
          case TAKE_REACTION_BACK -> "reaction_removed";
          case REPLY, SHARE_LOCATION -> "location";
        };
    return act(Map.of("kind", kind, "target", target, "text", deed == Deed.EDIT ? "New" : ""));
  }

  /// Empty: the channel has no such thing.
  Optional<Webhook> act(Map<String, String> action) {
    int before = posted.size();
    Map<String, String> body = new HashMap<>(action);
    body.put("accountId", account.platformAccountId());
    body.put("customerId", customer.value());
    if (call("POST", "/api/actions", body).has("error")) {
      return Optional.empty();
    }
    await().until(() -> posted.size() > before);
    return Optional.of(posted.getLast());
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

  /// The messages on the customer's phone.
  JsonNode messages() {
    return call("GET", "/api/state", Map.of())
        .path("conversations")
        .valueStream()
        .filter(phone -> phone.path("customerId").asString("").equals(customer.value()))
        .findFirst()
        .map(phone -> phone.path("messages"))
        .orElseGet(MAPPER::createArrayNode);
  }

  /// The next webhooks are not taken.
  void refuseWebhooks(int times) {
    refusals.set(times);
  }

  /// The customer wrote so many hours ago.
  Webhook customerWrites(String text, int hoursAgo) {
    return written(Map.of("text", text, "hoursAgo", "" + hoursAgo));
  }

  /// The customer looks at the conversation.
  void look() {
    call("POST", phone() + "/look", Map.of("open", "true"));
  }

  /// Where the conversation on the customer's phone is.
  String phone() {
    return "/api/conversations/" + account.platformAccountId() + "/" + customer.value();
  }

  JsonNode call(String method, String path, Map<String, String> body) {
    return send(method, path, body.isEmpty() ? "" : MAPPER.writeValueAsString(body));
  }

  JsonNode send(String method, String path, String body) {
    return send(
        HttpRequest.newBuilder(URI.create(base() + "/simulator" + path))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build());
  }

  /// The customer chooses a file on the phone.
  Webhook customerSends(String fileName, String mimeType, String content) {
    String body =
        """
        --edge
        Content-Disposition: form-data; name="accountId"

        %s
        --edge
        Content-Disposition: form-data; name="customerId"

        %s
        --edge
        Content-Disposition: form-data; name="image"; filename="%s"
        Content-Type: %s

        %s
        --edge--
        """
            .formatted(account.platformAccountId(), customer.value(), fileName, mimeType, content)
            .replace("\n", "\r\n");
    return webhookOf(
        send(
            HttpRequest.newBuilder(URI.create(base() + "/simulator/api/messages"))
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(BodyPublishers.ofString(body))
                .build()));
  }

  private JsonNode send(HttpRequest request) {
    try {
      return MAPPER.readTree(http.send(request, BodyHandlers.ofByteArray()).body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    simulator.close();
    http.shutdownNow();
    server.stop();
  }

  private Webhook written(Map<String, String> content) {
    Map<String, String> body = new HashMap<>(content);
    body.put("channel", account.channel().value());
    body.put("accountId", account.platformAccountId());
    body.put("customerId", customer.value());
    body.put("name", "Noa Reyes");
    return webhookOf(call("POST", "/api/messages", body));
  }

  private Webhook webhookOf(JsonNode answer) {
    String id = answer.path("message").path("id").asString("").replace("/", "\\/");
    return await()
        .until(
            () ->
                posted.stream()
                    .filter(hook -> new String(hook.body(), UTF_8).contains(id))
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  private String base() {
    return "http://127.0.0.1:" + server.port();
  }
}
