package io.chatplatform.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/// The pool of connections, and a second one when there is a read replica. Both log in as the
/// restricted role, and keep nothing in a session, so a transaction-pooling proxy may stand
/// between.
public final class Database implements AutoCloseable {
  private static final Duration WAIT_FOR_CONNECTION = Duration.ofSeconds(5);

  /// Seconds; the address may say otherwise.
  private static final Map<String, String> DRIVER_DEFAULTS =
      Map.of(
          "ApplicationName", "chat-platform",
          "connectTimeout", "5",
          "loginTimeout", "5",
          "socketTimeout", "60",
          "tcpKeepAlive", "true");

  private final HikariDataSource writePool;
  private final Optional<HikariDataSource> readPool;
  private final Jdbi write;
  private final Jdbi read;

  private Database(HikariDataSource writePool, Optional<HikariDataSource> readPool) {
    this.writePool = writePool;
    this.readPool = readPool;
    this.write = JdbiConfiguration.of(writePool);
    this.read = readPool.map(JdbiConfiguration::of).orElse(write);
  }

  /// Brings the database up to date and opens the pools. Throws `DatabaseFailure` when it cannot.
  public static Database open(PersistenceSettings settings) {
    migrate(settings);
    return connect(settings);
  }

  /// Brings the database up to date, as the owner that the address names.
  public static void migrate(PersistenceSettings settings) {
    DatabaseUrl url = DatabaseUrl.parse(settings.databaseUrl());
    Migration.run(
        url, Roles.of(url.database()), Roles.appPassword(settings.masterKey(), url.database()));
  }

  /// Opens the pools on a database that is up to date.
  public static Database connect(PersistenceSettings settings) {
    String name = DatabaseUrl.parse(settings.databaseUrl()).database();
    return connect(settings, Roles.of(name).app(), Roles.appPassword(settings.masterKey(), name));
  }

  static Database connect(PersistenceSettings settings, String role, String password) {
    DatabaseUrl url = DatabaseUrl.parse(settings.databaseUrl());
    Optional<DatabaseUrl> readUrl = settings.readUrl().map(DatabaseUrl::parse);
    int size = settings.poolSize();
    return new Database(
        pool("write", url, role, password, size),
        readUrl.map(replica -> pool("read", replica, role, password, size)));
  }

  private static HikariDataSource pool(
      String name, DatabaseUrl url, String role, String password, int size) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setJdbcUrl(url.jdbcUrl());
    config.setUsername(role);
    config.setPassword(password);
    config.setMaximumPoolSize(size);
    config.setConnectionTimeout(WAIT_FOR_CONNECTION.toMillis());
    // A database that is away now may be back soon: requests fail until then, the start does not.
    config.setInitializationFailTimeout(-1);
    DRIVER_DEFAULTS.forEach(config::addDataSourceProperty);
    url.parameters().forEach(config::addDataSourceProperty);
    return new HikariDataSource(config);
  }

  Jdbi write() {
    return write;
  }

  Jdbi read() {
    return read;
  }

  /// The pools, for metrics.
  public List<HikariDataSource> pools() {
    return readPool.map(pool -> List.of(writePool, pool)).orElse(List.of(writePool));
  }

  @Override
  public void close() {
    readPool.ifPresent(HikariDataSource::close);
    writePool.close();
  }
}
