package io.chatplatform.application.session;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/// 256 random bits that renew a session once. Only its hash is stored; it never prints.
public record RefreshToken(String value) {
  private static final SecureRandom RANDOM = new SecureRandom();

  public static RefreshToken random() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return new RefreshToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /// SHA-256 as hex: the token is random, so a fast hash is enough.
  public String hash() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(value.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "RefreshToken[hidden]";
  }
}
