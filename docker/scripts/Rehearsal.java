import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A working day in a few seconds: customers of the demo write on three channels while an agent reads along, looks through
/// the list and what was said before, and answers. The server's JVM notes what it does meanwhile, and the archive keeps that.
///
///     java -cp 'bootstrap/target/lib/*' docker/scripts/Rehearsal.java http://127.0.0.1:PORT APP_SECRET WEBHOOKS
public final class Rehearsal {
  private static final int SIDE_BY_SIDE = 16;
  private static final int CUSTOMERS = 60;
  private static final int PAGE = 50;
  private static final int PAGES = 3;
  private static final int WEBHOOKS_PER_REPLY = 40;
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final String base;
  private final String appSecret;
  private String token = "";

  private Rehearsal(String base, String appSecret) {
    this.base = base;
    this.appSecret = appSecret;
  }

  public static void main(String[] args) throws Exception {
    new Rehearsal(args[0], args[1]).play(Integer.parseInt(args[2]));
  }

  private void play(int webhooks) throws Exception {
    token =
        post("/api/auth/login", Map.of("email", "anna@lumen.example", "password", "demo-password-1"))
            .get("token")
            .asString();
    List<JsonNode> accounts = new ArrayList<>();
    for (JsonNode connection : get("/api/social-connections").get("connections")) {
      if (List.of("facebook", "instagram", "whatsapp").contains(connection.get("platform").asString())) {
        accounts.add(connection);
      }
    }
    WebSocket socket = open();
    try (var workers = Executors.newFixedThreadPool(SIDE_BY_SIDE)) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < webhooks; i++) {
        int turn = i;
        all.add(workers.submit(() -> {
          moment(accounts.get(turn % accounts.size()), turn);
          return null;
        }));
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
    socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
  }

  private void moment(JsonNode account, int turn) throws Exception {
    webhook(account, turn);
    JsonNode chats = get("/api/chats?status=open&limit=" + PAGE).get("chats");
    get("/api/chats?limit=" + PAGE + "&offset=" + PAGE * (turn % PAGES));
    String chat = chats.get(turn % chats.size()).get("id").asString();
    get("/api/chats/" + chat);
    String messages = "/api/messages/chat/" + chat;
    JsonNode newest = get(messages + "?limit=" + PAGE).get("messages");
    get(messages + "?limit=" + PAGE + "&before=" + newest.get(0).get("id").asString());
    if (turn % WEBHOOKS_PER_REPLY == 0) {
      post(messages, Map.of("messageText", "We will look into it.", "messageType", "text"));
    }
  }

  private void webhook(JsonNode account, int turn) throws Exception {
    String id = account.get("platformAccountId").asString();
    String customer = "49151" + (10_000_000 + turn / 3 % CUSTOMERS);
    String text = "Has my order number %d been sent?".formatted(turn);
    long now = System.currentTimeMillis();
    byte[] body =
        JSON.writeValueAsBytes(
            account.get("platform").asString().equals("whatsapp")
                ? whatsApp(id, customer, text, turn, now)
                : messenger(account, id, customer, text, turn, now));
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(appSecret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    answer(
        request("/api/webhooks/meta")
            .header("Content-Type", "application/json")
            .header("X-Hub-Signature-256", "sha256=" + HexFormat.of().formatHex(mac.doFinal(body)))
            .POST(BodyPublishers.ofByteArray(body)));
  }

  private static Map<String, ?> messenger(
      JsonNode account, String id, String customer, String text, int turn, long now) {
    return Map.of(
        "object", account.get("platform").asString().equals("instagram") ? "instagram" : "page",
        "entry", List.of(Map.of(
            "id", id,
            "time", now,
            "messaging", List.of(Map.of(
                "sender", Map.of("id", customer),
                "recipient", Map.of("id", id),
                "timestamp", now,
                "message", Map.of("mid", "m_rehearsal." + turn, "text", text))))));
  }

  private static Map<String, ?> whatsApp(String id, String customer, String text, int turn, long now) {
    return Map.of(
        "object", "whatsapp_business_account",
        "entry", List.of(Map.of(
            "id", id,
            "changes", List.of(Map.of(
                "field", "messages",
                "value", Map.of(
                    "messaging_product", "whatsapp",
                    "metadata", Map.of("display_phone_number", "15550001001", "phone_number_id", id),
                    "contacts", List.of(Map.of("profile", Map.of("name", "Kim"), "wa_id", customer)),
                    "messages", List.of(Map.of(
                        "from", customer,
                        "id", "wamid.rehearsal." + turn,
                        "timestamp", Long.toString(now / 1000),
                        "type", "text",
                        "text", Map.of("body", text)))))))));
  }

  private WebSocket open() throws Exception {
    String ticket = post("/api/realtime/ticket", Map.of()).get("ticket").asString();
    URI address = URI.create(base.replaceFirst("http", "ws") + "/ws?ticket=" + ticket);
    return client
        .newWebSocketBuilder()
        .buildAsync(address, new WebSocket.Listener() {
          @Override
          public CompletionStage<?> onText(WebSocket socket, CharSequence frame, boolean last) {
            socket.request(1);
            return null;
          }
        })
        .join();
  }

  private JsonNode get(String path) throws Exception {
    return answer(request(path).header("Authorization", "Bearer " + token).GET());
  }

  private JsonNode post(String path, Object body) throws Exception {
    return answer(
        request(path)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path)).timeout(TIMEOUT);
  }

  private JsonNode answer(HttpRequest.Builder request) throws Exception {
    HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
    if (response.statusCode() >= 300) {
      throw new IOException(
          response.uri() + ": " + response.statusCode() + " " + new String(response.body(), StandardCharsets.UTF_8));
    }
    return JSON.readTree(response.body());
  }
}
