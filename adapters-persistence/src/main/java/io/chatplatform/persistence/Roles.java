package io.chatplatform.persistence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The two roles of a database beside its owner. Roles belong to the whole server, so their names
/// carry the database's, and two installations can share a server.
record Roles(String app, String directory) {
  /// PostgreSQL cuts names at 63 bytes.
  private static final int NAME_MAX = 63;

  static Roles of(String database) {
    return new Roles(named(database, "_app"), named(database, "_directory"));
  }

  /// The application's password: derived, so that there is none to keep or to lose.
  static String appPassword(byte[] masterKey, String database) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(masterKey, "HmacSHA256"));
      return HexFormat.of()
          .formatHex(mac.doFinal(("database role " + database).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }

  private static String named(String database, String suffix) {
    if (!database.matches("[A-Za-z0-9_-]+") || database.length() + suffix.length() > NAME_MAX) {
      throw new DatabaseFailure(
          "The database's name must have at most 50 letters, digits, _ and -: " + database, null);
    }
    return database + suffix;
  }
}
