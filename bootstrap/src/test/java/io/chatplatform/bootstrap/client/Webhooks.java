package io.chatplatform.bootstrap.client;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Webhook requests as Meta sends them, signed with `SECRET`.
public final class Webhooks {
  public static final String SECRET = "fixture-app-secret";
  private static final String PATH = "/api/webhooks/meta";

  private Webhooks() {}

  /// A customer's text to a Page.
  public record Text(String page, String customer, String mid, String text, Instant at) {
    public Map<String, Object> entry() {
      return Map.of(
          "id", page,
          "time", at.toEpochMilli(),
          "messaging",
              List.of(
                  Map.of(
                      "sender", Map.of("id", customer),
                      "recipient", Map.of("id", page),
                      "timestamp", at.toEpochMilli(),
                      "message", Map.of("mid", mid, "text", text))));
    }
  }

  public static byte[] body(Text... texts) {
    return body(Stream.of(texts).map(Text::entry).toList());
  }

  /// A body about Pages with these entries.
  public static byte[] body(List<?> entries) {
    return Answer.JSON.writeValueAsBytes(Map.of("object", "page", "entry", entries));
  }

  public static String json(Object value) {
    return Answer.JSON.writeValueAsString(value);
  }

  public static Answer post(ApiClient client, Text text) {
    return post(client, body(text));
  }

  public static Answer post(ApiClient client, byte[] body) {
    return post(client, PATH, body, signature(body));
  }

  public static Answer post(ApiClient client, String path, byte[] body, String signature) {
    return client.send(
        "POST",
        path,
        body,
        Map.of("Content-Type", "application/json", "X-Hub-Signature-256", signature));
  }

  public static String signature(byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }
}
