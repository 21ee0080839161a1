package io.chatplatform.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.chatplatform.api.callback.SystemAccess;
import io.chatplatform.api.simulator.ApiSimulator;
import io.chatplatform.application.channel.ChannelAdapter;
import io.chatplatform.application.channel.ChannelSimulator.Answer;
import io.chatplatform.application.channel.ChannelSimulator.Request;
import io.chatplatform.application.channel.Credentials;
import io.chatplatform.application.fake.FakeChannelContext;
import io.chatplatform.application.testkit.ChannelPlatform;
import io.chatplatform.application.testkit.SimulatorServer;
import io.chatplatform.domain.chat.CustomerKey;
import io.chatplatform.domain.connection.Account;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The simulator on a port of its own, with one system and one customer.
final class ApiPlatform implements ChannelPlatform, AutoCloseable {
  private static final String CUSTOMER = "customer-17";
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final SimulatorServer server =
      new SimulatorServer(
          new CallbackRules(),
          base -> new ApiSimulator(base, "a key".getBytes(UTF_8), Clock.systemUTC()));
  private final ChannelAdapter adapter =
      new ApiChannels(Duration.ofMillis(1500))
          .create(FakeChannelContext.development(Map.of(), server.webhook()))
          .getFirst();
  private final JsonNode system =
      MAPPER.readTree(server.ask("POST", "api/systems", new byte[0]).body());

  /// The first ping tells the system where to post.
  ApiPlatform() {
    adapter.subscribe(credentials());
  }

  ChannelAdapter adapter() {
    return adapter;
  }

  @Override
  public Credentials credentials() {
    return opened(system.path("secret").asString());
  }

  @Override
  public Credentials expired() {
    return opened("a secret that nobody knows any more");
  }

  @Override
  public List<CustomerKey> customer() {
    return List.of(new CustomerKey("customer_id", CUSTOMER));
  }

  @Override
  public void failNext(Failure failure) {
    server.failNext(failure);
  }

  @Override
  public int taken() {
    return server.taken();
  }

  /// The messages that the system shows.
  List<JsonNode> sent() {
    return MAPPER
        .readTree(server.ask("GET", "api/state", new byte[0]).body())
        .at("/systems/0/said")
        .valueStream()
        .filter(said -> !said.path("byUs").asBoolean())
        .map(said -> said.path("event"))
        .toList();
  }

  @Override
  public Webhook customerWrites(String text) {
    return post("message", Map.of("text", text));
  }

  @Override
  public Webhook customerSends(byte[] png) {
    return post(
        "message",
        Map.of(
            "attachments",
            List.of(
                Map.of(
                    "type", "image",
                    "fileName", "a.png",
                    "mimeType", "image/png",
                    "data", Base64.getEncoder().encodeToString(png)))));
  }

  @Override
  public Optional<Webhook> customerDoes(Deed deed) {
    return Optional.of(
        switch (deed) {
          case EDIT -> post("edit", Map.of("message", "before", "text", "New"));
          case REVOKE -> post("delete", Map.of("message", "before"));
          case REACT -> post("reaction", Map.of("message", "before", "emoji", "👍"));
          case TAKE_REACTION_BACK -> post("reaction", Map.of("message", "before"));
          case REPLY -> post("message", Map.of("text", "Yes", "replyTo", "before"));
          case SHARE_LOCATION ->
              post("message", Map.of("location", Map.of("latitude", 52.5, "longitude", 13.4)));
        });
  }

  @Override
  public List<Webhook> posted() {
    return server.posted();
  }

  @Override
  public byte[] withUnknownFields(byte[] body) {
    return new String(body, UTF_8)
        .replace("{\"", "{\"news\":{\"of\":[\"2031\",{}]},\"later\":null,\"")
        .getBytes(UTF_8);
  }

  @Override
  public void close() {
    server.close();
  }

  private Credentials opened(String secret) {
    URI callback = URI.create(system.path("callbackUrl").asString());
    return new Credentials(
        new Account(ApiChannel.ID, system.path("id").asString(), Optional.empty()),
        SystemAccess.token(callback, secret));
  }

  /// Statuses of what was sent before may come in between.
  private Webhook post(String type, Map<String, Object> what) {
    Map<String, Object> event = new HashMap<>(what);
    event.put("type", type);
    event.put("customer", Map.of("id", CUSTOMER, "name", "Noa Reyes"));
    Answer answer =
        server.ask(
            "POST",
            "api/systems/" + system.path("id").asString() + "/events",
            MAPPER.writeValueAsBytes(event));
    String id = MAPPER.readTree(answer.body()).path("id").asString();
    return await()
        .until(
            () ->
                posted().stream()
                    .filter(webhook -> new String(webhook.body(), UTF_8).contains(id))
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  private static final class CallbackRules implements SimulatorServer.Rules {
    @Override
    public boolean sends(Request request) {
      return request.path().startsWith("hook/")
          && new String(request.body(), UTF_8).contains("\"type\":\"message\"");
    }

    @Override
    public boolean proves(String header) {
      return header.startsWith("webhook-");
    }

    @Override
    public Answer refusal(Failure failure) {
      return switch (failure) {
        case THROTTLED -> problem(429, "Slowly.");
        case TOKEN_EXPIRED -> problem(401, "The signature is not ours.");
        case WINDOW_CLOSED, CUSTOMER_GONE -> problem(404, "This customer has left.");
        case BUSY, SILENT, TAKEN_SILENTLY, CONNECTION_CUT -> problem(503, "We are moving.");
      };
    }

    private static Answer problem(int status, String error) {
      return Answer.json(status, MAPPER.createObjectNode().put("error", error).toString());
    }
  }
}
