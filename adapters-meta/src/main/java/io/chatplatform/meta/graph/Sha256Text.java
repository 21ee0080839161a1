package io.chatplatform.meta.graph;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/// A file's SHA-256 as Meta writes it: in base64 in webhooks, in hexadecimal elsewhere.
public final class Sha256Text {
  private static final int BYTES = 32;

  private Sha256Text() {}

  /// In hexadecimal; empty when the text is no such hash.
  public static Optional<String> hex(String text) {
    if (text.matches("[0-9a-fA-F]{64}")) {
      return Optional.of(text.toLowerCase(Locale.ROOT));
    }
    try {
      byte[] hash = Base64.getDecoder().decode(text);
      return hash.length == BYTES ? Optional.of(HexFormat.of().formatHex(hash)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
