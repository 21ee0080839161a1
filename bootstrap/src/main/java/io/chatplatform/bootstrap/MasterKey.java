package io.chatplatform.bootstrap;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/// The master key as people write it: 32 bytes in base64 or hex.
final class MasterKey {
  private static final int BYTES = 32;
  private static final int DISTINCT_MIN = 12;

  private MasterKey() {}

  static Optional<byte[]> decode(String text) {
    try {
      byte[] key =
          text.matches("[0-9a-fA-F]{64}")
              ? HexFormat.of().parseHex(text)
              : Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
      return key.length == BYTES ? Optional.of(key) : Optional.empty();
    } catch (IllegalArgumentException neither) {
      return Optional.empty();
    }
  }

  /// 32 random bytes hardly ever have so few different ones.
  static boolean isWeak(byte[] key) {
    boolean[] seen = new boolean[256];
    int distinct = 0;
    for (byte one : key) {
      if (!seen[one & 0xFF]) {
        seen[one & 0xFF] = true;
        distinct++;
      }
    }
    return distinct < DISTINCT_MIN;
  }
}
