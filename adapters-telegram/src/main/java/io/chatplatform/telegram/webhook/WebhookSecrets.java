package io.chatplatform.telegram.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The secret that Telegram shows with each update of a bot. Updates do not say whose they are, so
/// the secret does: `<bot id>-<proof>`, the proof being made with a key of this installation.
/// Nothing has to be stored or looked up to believe it. (Telegram, "Bot API: setWebhook")
public final class WebhookSecrets {
  private static final String HEADER = "x-telegram-bot-api-secret-token";
  private static final String MAC = "HmacSHA256";

  private final SecretKeySpec key;

  public WebhookSecrets(byte[] key) {
    this.key = new SecretKeySpec(key, MAC);
  }

  public String of(String botId) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(key);
      byte[] proof = mac.doFinal(botId.getBytes(StandardCharsets.UTF_8));
      return botId + "-" + HexFormat.of().formatHex(proof);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + MAC, e);
    }
  }

  /// Whose the request is; empty: it proves nothing.
  Optional<String> botId(Map<String, String> headers) {
    String shown = headers.getOrDefault(HEADER, "");
    String botId = shown.substring(0, Math.max(0, shown.indexOf('-')));
    boolean isOurs =
        !botId.isEmpty()
            && MessageDigest.isEqual(
                of(botId).getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    return Optional.of(botId).filter(_ -> isOurs);
  }
}
