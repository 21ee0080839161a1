package io.chatplatform.api.signature;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The secret that the two sides share; never printed.
public final class WebhookSecret {
  private static final String MAC = "HmacSHA256";
  private static final String ENCODED = "whsec_";
  private static final int ENCODED_MIN = 24;
  private static final int ENCODED_MAX = 64;
  private static final int TEXT_MIN = 24;
  private static final int TEXT_MAX = 200;
  private static final int BUFFER = 16 * 1024;

  private final SecretKeySpec key;

  private WebhookSecret(byte[] key) {
    this.key = new SecretKeySpec(key, MAC);
  }

  /// `whsec_` and 24 to 64 bytes in base64 (Standard Webhooks, "Symmetric secrets"), or any other
  /// text of 24 to 200 characters, whose UTF-8 is the key. Empty: neither.
  public static Optional<WebhookSecret> of(String text) {
    byte[] key =
        text.startsWith(ENCODED)
            ? decoded(text.substring(ENCODED.length()))
            : text.getBytes(StandardCharsets.UTF_8);
    boolean fits =
        text.startsWith(ENCODED)
            ? key.length >= ENCODED_MIN && key.length <= ENCODED_MAX
            : text.length() >= TEXT_MIN && text.length() <= TEXT_MAX;
    return fits ? Optional.of(new WebhookSecret(key)) : Optional.empty();
  }

  /// HMAC-SHA256 over the prefix and what the stream holds; `length` is that of the stream, in
  /// bytes.
  Signed sign(String prefix, InputStream body) throws IOException {
    Mac mac = mac();
    mac.update(prefix.getBytes(StandardCharsets.UTF_8));
    byte[] buffer = new byte[BUFFER];
    long length = 0;
    for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
      mac.update(buffer, 0, read);
      length += read;
    }
    return new Signed(mac.doFinal(), length);
  }

  byte[] sign(String prefix, byte[] body) {
    Mac mac = mac();
    mac.update(prefix.getBytes(StandardCharsets.UTF_8));
    return mac.doFinal(body);
  }

  record Signed(byte[] signature, long length) {}

  private Mac mac() {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(key);
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + MAC, e);
    }
  }

  /// Nothing at all where it is not base64, which is too short.
  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}
