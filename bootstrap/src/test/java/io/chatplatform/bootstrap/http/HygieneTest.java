package io.chatplatform.bootstrap.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.bootstrap.client.Answer;
import io.chatplatform.bootstrap.client.ApiClient;
import io.chatplatform.bootstrap.client.Business;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Whatever comes in, it is refused in order; nothing makes the platform fail.
class HygieneTest {
  private static final int ROUNDS = 12;
  private final ApiClient anyone = SharedPlatform.anyone();
  private final Inbox inbox = Inbox.open();
  private final ApiClient owner = inbox.owner();

  @Test
  void malformedBodiesAre400AndOtherTypesAre415() {
    for (String body : List.of("{", "nonsense", "[]", "7", "\"text\"", "{\"a\":1}}", "")) {
      raw("POST", "/api/users", body, "application/json").expect(400);
    }
    raw("POST", "/api/users", "{}", "text/plain").expect(415);
    raw("POST", "/api/users", "email=x", "application/x-www-form-urlencoded").expect(415);
    raw("POST", "/api/media", "{}", "application/json").expect(415);
    raw("POST", "/api/users", "[".repeat(100_000), "application/json").expect(400);
    raw("POST", "/api/users", "{\"a\":".repeat(50_000), "application/json").expect(400);
  }

  @Test
  void tooMuchIs413() {
    String large = "{\"email\":\"" + "x".repeat(2_000_000) + "\"}";
    raw("POST", "/api/users", large, "application/json").expect(413);
    String huge = "x".repeat(9 * 1024 * 1024);
    raw("POST", "/api/webhooks/meta", huge, "application/json").expect(413);
  }

  @Test
  void uploadsThatCannotBeReadAreRefused() {
    for (String body : List.of("{}", "--edge", "--edge\r\n\r\nunfinished")) {
      raw("POST", "/api/media", body, "multipart/form-data; boundary=edge").expect(400);
    }
    raw("POST", "/api/media", "{}", "multipart/form-data").expect(400);
  }

  @Test
  void anUploadThatIsTooLargeIsRefusedBeforeItComes() throws IOException {
    String head = "POST /api/media HTTP/1.1\r\nHost: x\r\nContent-Length: 200000000\r\n";
    String type = "Content-Type: multipart/form-data; boundary=edge\r\n";
    String token = Business.register(anyone).token();
    assertThat(lastAnswer(head + type + "Authorization: Bearer " + token))
        .startsWith("HTTP/1.1 413")
        .contains("Connection: close");
  }

  @Test
  void whatIsNoRequestIsAProblemThatEndsTheConnection() throws IOException {
    String longAddress = "GET /api/chats/" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: x";
    assertThat(lastAnswer(longAddress))
        .startsWith("HTTP/1.1 414")
        .contains("Connection: close", "application/problem+json", "/problems/uri-too-long");
    assertThat(lastAnswer("GET /api/chats HTTP/1.1\r\nno header"))
        .startsWith("HTTP/1.1 400")
        .contains("Connection: close", "application/problem+json");
  }

  /// All that comes until the server ends the connection.
  private String lastAnswer(String head) throws IOException {
    URI base = anyone.base();
    try (var socket = new Socket(base.getHost(), base.getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write((head + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void unacceptableValuesAre422AndNamed() {
    Answer missing = owner.post("/api/users", Map.of()).expect(422);
    assertThat(fields(missing)).contains("email", "firstName", "lastName", "role");
    Answer wrong =
        owner
            .post(
                "/api/users",
                Map.of(
                    "email", 7,
                    "password", "a good long password 1",
                    "firstName", "A",
                    "lastName", "B",
                    "role", "agent"))
            .expect(422);
    assertThat(fields(wrong)).containsExactly("email");
    String chat = inbox.chat("71", "hello");
    for (Object text : List.of("", " ", 7, true, List.of(), Map.of(), "a\u0000b")) {
      Answer answer =
          owner.post(
              "/api/messages/chat/" + chat, Map.of("messageText", text, "messageType", "text"));
      assertThat(answer.expect(422).json().path("errors")).as("%s", text).isNotEmpty();
    }
    owner
        .post(
            "/api/messages/chat/" + chat,
            Map.of("messageText", "x".repeat(2_001), "messageType", "text"))
        .expect(422);
    owner.patch("/api/chats/" + chat, Map.of("status", "unheard of")).expect(422);
    owner.patch("/api/chats/" + chat, Map.of("labels", "no list")).expect(422);
  }

  @Test
  void idsAndCursorsThatAreNoneAre400() {
    for (String id : List.of("7", "x", "%00", "..%2f", "1-1-1-1-1", "%F0%9F%98%80")) {
      assertThat(owner.get("/api/chats/" + id).status()).as(id).isIn(400, 404);
    }
    owner.get("/api/chats/1-1-1-1-1").expect(400);
    for (String query :
        List.of(
            "cursor=nonsense",
            "cursor=!!",
            "cursor=" + "A".repeat(5_000),
            "limit=0",
            "limit=101",
            "limit=-1",
            "limit=ten",
            "limit=99999999999999999999",
            "offset=-1",
            "status=unheard",
            "unread=maybe",
            "connectionId=7",
            "assignedUserId=somebody",
            "q=%00")) {
      owner.get("/api/chats?" + query).expect(400);
    }
    String chat = inbox.chat("72", "hello");
    owner.get("/api/messages/chat/" + chat + "?before=yesterday").expect(400);
    owner.get("/api/messages/chat/" + chat + "?before=" + UUID.randomUUID()).expect(422);
  }

  @Test
  void unknownAddressesAndMethodsAreProblems() {
    for (String path :
        List.of("/api/unheard", "/api", "/api/", "/api/chats/x/y/z", "/api//chats")) {
      Answer answer = owner.get(path).expect(404);
      assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
    }
    Answer answer = raw("PUT", "/api/chats", "{}", "application/json").expect(405);
    assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
    assertThat(raw("DELETE", "/api/users", "", "application/json").status()).isEqualTo(405);
  }

  @Test
  void anyTextThatUnicodeHasComesBackAsItWent() {
    String chat = inbox.chat("73", "hello");
    for (String text :
        List.of(
            "👩🏽‍💻 ZWJ",
            "مرحبا",
            "\u202Eright to left",
            "a\u0301",
            "'; drop table x; --",
            "%_\\")) {
      String note = inbox.note(chat, text, false);
      assertThat(owner.get("/api/notes/" + note).json().at("/note/noteText").asString())
          .isEqualTo(text);
      assertThat(owner.get("/api/chats?q=" + encoded(text)).status()).isEqualTo(200);
    }
    assertThat(
            raw(
                    "POST",
                    "/api/notes/chat/" + chat,
                    "{\"noteText\":\"lone \\ud83d half\",\"isPrivate\":false}",
                    "application/json")
                .status())
        .isLessThan(500);
  }

  @Test
  void junkNeverMakesItFail() {
    var random = new Random(20_260_914);
    String chat = inbox.chat("74", "hello");
    List<String> failures = new ArrayList<>();
    for (ApiDocument.Operation operation : ApiDocument.read().operations()) {
      boolean isOwnEnd = operation.path().matches("/ws|/health.*|.*/logout");
      for (int round = 0; !isOwnEnd && round < ROUNDS; round++) {
        String id = round % 3 == 0 ? chat : Junk.word(random);
        String path = operation.with(id) + (round % 2 == 0 ? "" : Junk.query(random));
        byte[] body =
            operation.method().equals("GET")
                ? new byte[0]
                : Junk.body(random).getBytes(StandardCharsets.UTF_8);
        Answer answer = caller(round).send(operation.method(), path, body, ApiClient.json());
        if (answer.status() >= 500) {
          failures.add(operation.method() + " " + path + " " + answer.text());
        }
      }
    }
    assertThat(failures).isEmpty();
  }

  @Test
  void aRefusedBodyLeavesTheConnectionUsable() throws IOException {
    byte[] body = new byte[200_000];
    URI base = anyone.base();
    try (var socket = new Socket(base.getHost(), base.getPort())) {
      socket.setSoTimeout(10_000);
      for (int i = 0; i < 3; i++) {
        String head =
            "POST /api/chats/" + i + "/assign HTTP/1.1\r\nHost: x\r\nContent-Length: 200000";
        socket.getOutputStream().write((head + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(body);
        socket.getOutputStream().flush();
        assertThat(answerOn(socket)).startsWith("HTTP/1.1 401").doesNotContain("Connection: close");
      }
    }
  }

  /// One answer's head; its body is read and left out.
  private static String answerOn(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      assertThat(next).as("the connection's end after: %s", head).isNotNegative();
      head.append((char) next);
    }
    Matcher length = Pattern.compile("(?i)content-length: (\\d+)").matcher(head);
    assertThat(length.find()).isTrue();
    in.readNBytes(Integer.parseInt(length.group(1)));
    return head.toString();
  }

  private ApiClient caller(int round) {
    return round % 5 == 4 ? anyone : owner;
  }

  private Answer raw(String method, String path, String body, String type) {
    Map<String, String> headers = new HashMap<>();
    headers.put("Content-Type", type);
    return owner.send(method, path, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  private static List<String> fields(Answer answer) {
    return answer
        .json()
        .path("errors")
        .valueStream()
        .map(error -> error.path("field").asString())
        .toList();
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
