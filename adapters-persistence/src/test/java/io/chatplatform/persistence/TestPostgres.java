package io.chatplatform.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.testcontainers.postgresql.PostgreSQLContainer;

/// A real PostgreSQL for the tests of this JVM: in a container where a Docker engine is there, else
/// the embedded server. It migrates once, as an owner who is no superuser; each database is a copy.
public final class TestPostgres {
  static final String OWNER = "chat_owner";
  static final String OWNER_PASSWORD = "owner p@ss/word";
  private static final String TEMPLATE = "chat_template";
  private static final byte[] MASTER_KEY = new byte[PersistenceSettings.MASTER_KEY_BYTES];
  private static final AtomicInteger NEXT = new AtomicInteger();

  private static final class Server {
    private static final TestPostgres INSTANCE = start();
  }

  private final String host;
  private final int port;
  private final String superuser;
  private final String superuserPassword;

  private TestPostgres(String host, int port, String superuser, String superuserPassword) {
    this.host = host;
    this.port = port;
    this.superuser = superuser;
    this.superuserPassword = superuserPassword;
  }

  /// A new database with all migrations.
  public static TestDatabase database() {
    String name = "chat_" + NEXT.incrementAndGet();
    TestPostgres server = Server.INSTANCE;
    server.asSuperuser("postgres", "create database " + name + " template " + TEMPLATE);
    return new TestDatabase(server, name, Roles.of(TEMPLATE).app());
  }

  /// A new database without anything, owned by the owner.
  static TestDatabase emptyDatabase() {
    String name = "chat_" + NEXT.incrementAndGet();
    Server.INSTANCE.asSuperuser("postgres", "create database " + name + " owner " + OWNER);
    return new TestDatabase(Server.INSTANCE, name, Roles.of(name).app());
  }

  private static TestPostgres start() {
    TestPostgres server = hasDocker() ? container() : embedded();
    server.asSuperuser(
        "postgres",
        "create role " + OWNER + " login createrole password '" + OWNER_PASSWORD + "'",
        "create database " + TEMPLATE + " owner " + OWNER);
    Database.migrate(server.settings(TEMPLATE));
    return server;
  }

  private static boolean hasDocker() {
    return System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
  }

  @SuppressWarnings("resource") // ended with the JVM
  private static TestPostgres container() {
    PostgreSQLContainer server = new PostgreSQLContainer("postgres:18-alpine");
    server.start();
    return new TestPostgres(
        server.getHost(), server.getFirstMappedPort(), server.getUsername(), server.getPassword());
  }

  @SuppressWarnings("resource") // ended with the JVM
  private static TestPostgres embedded() {
    try {
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setServerConfig("shared_buffers", "256MB")
              .setServerConfig("max_wal_size", "4GB")
              .setLocaleConfig("locale", "C.UTF-8")
              .start();
      return new TestPostgres("localhost", server.getPort(), "postgres", "postgres");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PersistenceSettings settings(String database) {
    return new PersistenceSettings(
        "postgresql://"
            + OWNER
            + ":owner%20p%40ss%2Fword@"
            + host
            + ":"
            + port
            + "/"
            + database
            + "?ApplicationName=tests",
        Optional.empty(),
        4,
        MASTER_KEY,
        Path.of("target", "media", database),
        Optional.empty());
  }

  String templateAppPassword() {
    return Roles.appPassword(MASTER_KEY, TEMPLATE);
  }

  Connection superuser(String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://" + host + ":" + port + "/" + database, superuser, superuserPassword);
  }

  private void asSuperuser(String database, String... statements) {
    try (Connection connection = superuser(database);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
