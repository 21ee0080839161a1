package io.chatplatform.persistence;

import io.chatplatform.persistence.s3.S3Settings;
import java.nio.file.Path;
import java.util.Optional;

/// Where data are kept. `databaseUrl` and `readUrl` (a replica, if there is one) are
/// `postgresql://user:password@host:port/database?parameter=value`, percent-encoded, the parameters
/// those of the PostgreSQL driver. `poolSize`: connections of this instance. `masterKey`: 32 bytes
/// from which all keys come. `s3`: where files are kept instead of `mediaDir`. It never prints.
public record PersistenceSettings(
    String databaseUrl,
    Optional<String> readUrl,
    int poolSize,
    byte[] masterKey,
    Path mediaDir,
    Optional<S3Settings> s3) {
  public static final int MASTER_KEY_BYTES = 32;

  public PersistenceSettings {
    masterKey = masterKey.clone();
    if (masterKey.length != MASTER_KEY_BYTES) {
      throw new IllegalArgumentException("the master key must have 32 bytes");
    }
  }

  @Override
  public byte[] masterKey() {
    return masterKey.clone();
  }

  @Override
  public String toString() {
    return "PersistenceSettings[hidden]";
  }
}
