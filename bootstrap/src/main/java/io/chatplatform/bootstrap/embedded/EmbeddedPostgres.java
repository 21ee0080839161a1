package io.chatplatform.bootstrap.embedded;

import io.chatplatform.bootstrap.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/// A real PostgreSQL whose data last: commits are synced to disk, unlike the library's defaults.
final class EmbeddedPostgres implements AutoCloseable {
  private static final String DATABASE = "chat";
  private final io.zonky.test.db.postgres.embedded.EmbeddedPostgres server;

  private EmbeddedPostgres(io.zonky.test.db.postgres.embedded.EmbeddedPostgres server) {
    this.server = server;
  }

  static EmbeddedPostgres start(Path dataDir) {
    Path data = dataDir.resolve("pg18");
    try {
      Orphans.stop(data.resolve("postmaster.pid"), "/postgres");
      Files.createDirectories(dataDir.resolve("bin"));
      var server =
          io.zonky.test.db.postgres.embedded.EmbeddedPostgres.builder()
              .setDataDirectory(data)
              .setCleanDataDirectory(false)
              .setOverrideWorkingDirectory(dataDir.resolve("bin").toFile())
              .setPGStartupWait(Duration.ofSeconds(60))
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("full_page_writes", "on")
              .setServerConfig("unix_socket_directories", "''")
              .setServerConfig("listen_addresses", "127.0.0.1")
              .setServerConfig("max_connections", "100")
              .setServerConfig("shared_buffers", "128MB")
              .setLocaleConfig("locale", "C.UTF-8")
              .start();
      createDatabase(server);
      return new EmbeddedPostgres(server);
    } catch (IOException | SQLException | IllegalStateException e) {
      throw new StartFailure("the embedded PostgreSQL did not start: " + e.getMessage(), e);
    }
  }

  String url() {
    return "postgresql://postgres@127.0.0.1:" + server.getPort() + "/" + DATABASE;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private static void createDatabase(io.zonky.test.db.postgres.embedded.EmbeddedPostgres server)
      throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      var known = statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'");
      if (!known.next()) {
        statement.execute("create database " + DATABASE);
      }
    }
  }
}
