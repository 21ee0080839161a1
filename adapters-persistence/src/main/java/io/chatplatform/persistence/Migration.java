package io.chatplatform.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.ds.PGSimpleDataSource;

/// Brings a database up to date, as the user of its address. That user must own the database and be
/// allowed to create roles; it need not be a superuser.
final class Migration {
  private static final long PASSWORD_LOCK = 0x6368_6174_726f_6c65L;

  private Migration() {}

  static void run(DatabaseUrl url, Roles roles, String appPassword) {
    PGSimpleDataSource owner = new PGSimpleDataSource();
    owner.setUrl(url.jdbcUrl());
    owner.setUser(url.user());
    owner.setPassword(url.password());
    try {
      owner.setConnectTimeout(10);
      for (var parameter : url.parameters().entrySet()) {
        owner.setProperty(parameter.getKey(), parameter.getValue());
      }
      owner.getConnection().close();
    } catch (SQLException e) {
      throw new DatabaseFailure(
          "Cannot connect to PostgreSQL at " + url.place() + ": " + e.getMessage(), e);
    }
    try {
      Flyway.configure()
          .dataSource(owner)
          .locations("classpath:db/migration")
          .defaultSchema("public")
          .baselineOnMigrate(false)
          .placeholders(Map.of("app_role", roles.app(), "directory_role", roles.directory()))
          .load()
          .migrate();
      setPassword(owner, roles.app(), appPassword);
    } catch (FlywayException | SQLException e) {
      throw new DatabaseFailure(
          "Cannot bring the database "
              + url.place()
              + " up to date as user "
              + url.user()
              + " (it must own the database and may need the right to create roles): "
              + reason(e),
          e);
    }
  }

  /// Two instances may start at once; altering one role twice at the same time is an error.
  private static void setPassword(PGSimpleDataSource owner, String role, String password)
      throws SQLException {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("select pg_advisory_xact_lock(" + PASSWORD_LOCK + ")");
      statement.execute("alter role \"" + role + "\" password '" + password + "'");
      connection.commit();
    }
  }

  private static String reason(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
  }
}
