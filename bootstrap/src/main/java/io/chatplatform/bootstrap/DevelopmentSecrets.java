package io.chatplatform.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/// Secrets for development, made at the first start and kept with the data, so that sessions and sealed tokens survive
/// a restart.
final class DevelopmentSecrets {
  private static final SecureRandom RANDOM = new SecureRandom();
  private final Path folder;

  DevelopmentSecrets(Path dataDir) {
    this.folder = dataDir.resolve("secrets");
  }

  String get(String name) {
    Path file = folder.resolve(name);
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(folder);
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        Path fresh = Files.createTempFile(folder, name, ".new");
        Files.writeString(fresh, HexFormat.of().formatHex(bytes));
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
        Files.move(fresh, file);
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("keeping a development secret in " + folder, e);
    }
  }
}
