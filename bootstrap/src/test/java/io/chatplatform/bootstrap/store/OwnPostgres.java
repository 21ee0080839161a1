package io.chatplatform.bootstrap.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A PostgreSQL that several instances share, and that can go away and come back with its data.
public final class OwnPostgres implements AutoCloseable {
  private final Path folder;
  private final int port = FreePort.find();
  private @Nullable EmbeddedPostgres server;

  private OwnPostgres(Path folder) {
    this.folder = folder;
  }

  public static OwnPostgres start(Path folder) {
    var postgres = new OwnPostgres(folder);
    postgres.start();
    return postgres;
  }

  public String url() {
    return "postgresql://postgres@127.0.0.1:" + port + "/postgres";
  }

  public void start() {
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

  public void stop() {
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
