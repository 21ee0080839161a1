package io.chatplatform.meta.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// `X-Hub-Signature-256`: the HMAC-SHA256 of the body exactly as it came, keyed with the app
/// secret. Several secrets are valid while one is being replaced; with none, nothing is authentic.
/// (Meta, "Meta Webhooks for Messenger Platform", "Validate payloads")
public final class Signatures {
  static final String HEADER = "x-hub-signature-256";
  private static final String PREFIX = "sha256=";
  private static final Pattern SHAPE = Pattern.compile("sha256=[0-9a-fA-F]{64}");

  private final List<SecretKeySpec> keys;

  public Signatures(List<String> secrets) {
    this.keys =
        secrets.stream()
            .map(secret -> new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"))
            .toList();
  }

  boolean isAuthentic(Map<String, String> headers, byte[] body) {
    String header = headers.getOrDefault(HEADER, "");
    if (!SHAPE.matcher(header).matches()) {
      return false;
    }
    return isSignatureOf(HexFormat.of().parseHex(header, PREFIX.length(), header.length()), body);
  }

  /// Of these bytes, under any of the secrets?
  boolean isSignatureOf(byte[] claimed, byte[] body) {
    boolean authentic = false;
    for (SecretKeySpec key : keys) {
      authentic |= MessageDigest.isEqual(hmac(key, body), claimed);
    }
    return authentic;
  }

  /// The header's value for a body, under the first secret.
  public String sign(byte[] body) {
    return PREFIX + HexFormat.of().formatHex(hmac(keys.getFirst(), body));
  }

  /// The bare HMAC under the first secret.
  public byte[] hmac(byte[] body) {
    return hmac(keys.getFirst(), body);
  }

  private static byte[] hmac(SecretKeySpec key, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }
}
