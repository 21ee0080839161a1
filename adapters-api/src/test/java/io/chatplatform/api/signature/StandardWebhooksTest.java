package io.chatplatform.api.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.api.signature.StandardWebhooks.Proof;
import io.chatplatform.application.fake.MutableClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandardWebhooksTest {
  private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(UTF_8);
  private final MutableClock clock = new MutableClock();
  private final StandardWebhooks webhooks = new StandardWebhooks(clock);
  private final WebhookSecret secret = secret("between the shop and the inbox");

  /// The example of the scheme's own libraries.
  @Test
  void theSignatureIsThatOfTheLibraries() throws IOException {
    var then = Clock.fixed(Instant.ofEpochSecond(1614265330), ZoneOffset.UTC);

    Proof proof =
        new StandardWebhooks(then)
            .prove(
                secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                new ByteArrayInputStream(BODY));

    assertThat(proof.headers())
        .containsOnly(
            Map.entry("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek"),
            Map.entry("webhook-timestamp", "1614265330"),
            Map.entry("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="));
    assertThat(proof.length()).isEqualTo(BODY.length);
  }

  @Test
  void whatIsProvenIsBelievedAndNothingElse() throws IOException {
    Map<String, String> headers = proven();

    assertThat(webhooks.isAuthentic(headers, BODY, secret)).isTrue();
    assertThat(webhooks.isAuthentic(headers, "{}".getBytes(UTF_8), secret)).isFalse();
    assertThat(webhooks.isAuthentic(headers, BODY, secret("another secret, just as long")))
        .isFalse();
    assertThat(webhooks.isAuthentic(with("webhook-id", "other"), BODY, secret)).isFalse();
    for (String header : headers.keySet()) {
      Map<String, String> less = new HashMap<>(headers);
      less.remove(header);
      assertThat(webhooks.isAuthentic(less, BODY, secret)).as("without " + header).isFalse();
    }
  }

  @Test
  void oneRightSignatureAmongSeveralIsEnough() throws IOException {
    String right = proven().get("webhook-signature");
    assertThat(
            webhooks.isAuthentic(with("webhook-signature", "v1a,x v1,AAAA " + right), BODY, secret))
        .isTrue();
  }

  @Test
  void fiveMinutesAreTheLimitInBothDirections() throws IOException {
    Map<String, String> headers = proven();
    clock.pass(Duration.ofMinutes(5));
    assertThat(webhooks.isAuthentic(headers, BODY, secret)).isTrue();
    clock.pass(Duration.ofSeconds(1));
    assertThat(webhooks.isAuthentic(headers, BODY, secret)).isFalse();

    Map<String, String> ahead = proven();
    clock.pass(Duration.ofMinutes(-6));
    assertThat(webhooks.isAuthentic(ahead, BODY, secret)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "now", "-1", "1e9", "99999999999999999999", "١٢"})
  void aTimeThatIsNoneProvesNothing(String timestamp) throws IOException {
    assertThat(webhooks.isAuthentic(with("webhook-timestamp", timestamp), BODY, secret)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "short", "whsec_", "whsec_!!!", "whsec_c2hvcnQ=", "twenty-three characters"})
  void aSecretThatIsEasilyGuessedIsNone(String text) {
    assertThat(WebhookSecret.of(text)).isEmpty();
  }

  private Map<String, String> proven() throws IOException {
    return webhooks.prove(secret, "id-1", new ByteArrayInputStream(BODY)).headers();
  }

  private Map<String, String> with(String header, String value) throws IOException {
    Map<String, String> headers = new HashMap<>(proven());
    headers.put(header, value);
    return headers;
  }

  private static WebhookSecret secret(String text) {
    return WebhookSecret.of(text).orElseThrow();
  }
}
