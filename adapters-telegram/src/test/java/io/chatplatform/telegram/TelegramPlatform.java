package io.chatplatform.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.chatplatform.application.channel.ChannelAdapter;
import io.chatplatform.application.channel.ChannelSimulator.Answer;
import io.chatplatform.application.channel.ChannelSimulator.Request;
import io.chatplatform.application.channel.Credentials;
import io.chatplatform.application.fake.FakeChannelContext;
import io.chatplatform.application.testkit.ChannelPlatform;
import io.chatplatform.application.testkit.SimulatorServer;
import io.chatplatform.domain.chat.CustomerKey;
import io.chatplatform.domain.connection.Account;
import io.chatplatform.telegram.simulator.TelegramSimulator;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// The simulator on a port of its own, with one bot and one customer.
final class TelegramPlatform implements ChannelPlatform, AutoCloseable {
  static final String BOT = "700000001";
  static final String CHAT = "8000000001";
  private static final String TOKEN = BOT + ":contract-token-that-nobody-may-see";
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final SimulatorServer server =
      new SimulatorServer(new BotApiRules(), _ -> new TelegramSimulator(Clock.systemUTC()));
  private final ChannelAdapter adapter;

  TelegramPlatform() {
    adapter =
        new TelegramChannels(Duration.ofMillis(1500))
            .create(
                FakeChannelContext.development(
                    Map.of("TELEGRAM_API_URL", server.base().toString()), server.webhook()))
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
    server.failNext(failure);
  }

  @Override
  public int taken() {
    return server.taken();
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

  private record Written(String id, Webhook webhook) {}

  private Written write(Map<String, String> what) {
    Map<String, String> wish = new HashMap<>(what);
    wish.put("bot", BOT);
    wish.put("chat", CHAT);
    wish.put("name", "Noa Reyes");
    // Another test may have asked for no more updates.
    adapter.subscribe(credentials());
    int before = posted().size();
    Answer answer = server.ask("POST", "api/messages", MAPPER.writeValueAsBytes(wish));
    await().until(() -> posted().size() > before);
    String id = MAPPER.readTree(answer.body()).path("message_id").asString();
    return new Written(id, posted().getLast());
  }

  private static final class BotApiRules implements SimulatorServer.Rules {
    @Override
    public boolean sends(Request request) {
      return request.path().contains("/send") && !request.path().endsWith("Action");
    }

    @Override
    public boolean proves(String header) {
      return header.equals("x-telegram-bot-api-secret-token");
    }

    @Override
    public Answer refusal(Failure failure) {
      return switch (failure) {
        case THROTTLED ->
            problem(429, "Too Many Requests: retry after 3", ",\"parameters\":{\"retry_after\":3}");
        case TOKEN_EXPIRED -> problem(401, "Unauthorized", "");
        case WINDOW_CLOSED, CUSTOMER_GONE ->
            problem(403, "Forbidden: bot was blocked by the user", "");
        case BUSY, SILENT, TAKEN_SILENTLY, CONNECTION_CUT ->
            problem(500, "Internal Server Error: restart", "");
      };
    }

    private static Answer problem(int code, String description, String more) {
      return Answer.json(
          code,
          "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\"%s}"
              .formatted(code, description, more));
    }
  }
}
