package io.chatplatform.meta.simulator;

import java.security.SecureRandom;
import java.util.Base64;

/// Ids of the lengths and alphabets that Meta's have.
final class Ids {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Ids() {}

  static String message(Product product) {
    return product.messagePrefix
        + switch (product) {
          case MESSENGER, INSTAGRAM -> url(63);
          case WHATSAPP -> Base64.getEncoder().encodeToString(bytes(34));
        };
  }

  static String customer(Product product) {
    return switch (product) {
      case MESSENGER -> "24" + digits(15);
      case INSTAGRAM -> "17" + digits(14);
      // Numbers that no telephone company gives out: 555-0100 to 555-0199.
      case WHATSAPP -> "1" + (200 + RANDOM.nextInt(790)) + "55501" + digits(2);
    };
  }

  /// A business-scoped user id; the same for the same number.
  static String userOf(String phone) {
    return "US.1349" + "0".repeat(Math.max(0, 13 - phone.length())) + phone;
  }

  static String media() {
    return "1" + digits(15);
  }

  static String secret() {
    return url(24);
  }

  private static String digits(int count) {
    var text = new StringBuilder(count);
    for (int i = 0; i < count; i++) {
      text.append((char) ('0' + RANDOM.nextInt(10)));
    }
    return text.toString();
  }

  private static String url(int count) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(count));
  }

  private static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
