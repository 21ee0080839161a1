package io.chatplatform.bootstrap.fault;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A PostgreSQL that several instances share, and that can go away and come back with its data.
final class OwnPostgres implements AutoCloseable {
  private final Path folder;
  private final int port = RunningPlatform.freePort();
  private @Nullable EmbeddedPostgres server;

  private OwnPostgres(Path folder) {
    this.folder = folder;
  }

  static OwnPostgres start(Path folder) {
    var postgres = new OwnPostgres(folder);
    postgres.start();
    return postgres;
  }

  String url() {
    return "postgresql://postgres@127.0.0.1:" + port + "/postgres";
  }

  void start() {
    try {
      server =
          EmbeddedPostgres.builder()
              .setPort(port)
              .setDataDirectory(folder)
              .setCleanDataDirectory(false)
              .setLocaleConfig("locale", "C.UTF-8")
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void stop() {
    EmbeddedPostgres running = server;
    server = null;
    if (running != null) {
      try {
        running.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public void close() {
    stop();
  }
}
