package io.chatplatform.api.signature;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;

/// Signs and verifies as Standard Webhooks do: HMAC-SHA256 over the request's id, its time in
/// seconds, and the raw body, with dots between them. (standardwebhooks.com, "Signature scheme")
public final class StandardWebhooks {
  private static final String ID = "webhook-id";
  private static final String TIMESTAMP = "webhook-timestamp";
  private static final String SIGNATURE = "webhook-signature";
  private static final String VERSION = "v1,";
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private final Clock clock;

  public StandardWebhooks(Clock clock) {
    this.clock = clock;
  }

  /// The headers that prove a body, which is read to its end; `id` is the same whenever the same
  /// thing is said again.
  public Proof prove(WebhookSecret secret, String id, InputStream body) throws IOException {
    String timestamp = Long.toString(clock.instant().getEpochSecond());
    WebhookSecret.Signed signed = secret.sign(id + "." + timestamp + ".", body);
    String signature = VERSION + Base64.getEncoder().encodeToString(signed.signature());
    return new Proof(Map.of(ID, id, TIMESTAMP, timestamp, SIGNATURE, signature), signed.length());
  }

  /// Is the request signed at all, and not long ago? An old one may be somebody's recording.
  public boolean isTimely(Map<String, String> headers) {
    String timestamp = headers.getOrDefault(TIMESTAMP, "");
    return headers.containsKey(ID)
        && headers.containsKey(SIGNATURE)
        && timestamp.matches("[0-9]{1,12}")
        && Math.abs(Long.parseLong(timestamp) - clock.instant().getEpochSecond())
            <= TOLERANCE.toSeconds();
  }

  /// Header names are in lower case. Several signatures, one of each secret that the sender has,
  /// stand side by side.
  public boolean isAuthentic(Map<String, String> headers, byte[] body, WebhookSecret secret) {
    if (!isTimely(headers)) {
      return false;
    }
    byte[] right = secret.sign(headers.get(ID) + "." + headers.get(TIMESTAMP) + ".", body);
    byte[] expected =
        (VERSION + Base64.getEncoder().encodeToString(right)).getBytes(StandardCharsets.UTF_8);
    return Stream.of(headers.getOrDefault(SIGNATURE, "").split(" "))
        .anyMatch(given -> MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8)));
  }

  /// `length`: of the body, in bytes.
  public record Proof(Map<String, String> headers, long length) {}
}
