package io.chatplatform.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// One database of the test server, used as the application does: as the restricted role.
public final class TestDatabase {
  private final TestPostgres server;
  private final String name;
  private final String appRole;
  private final Database database;

  TestDatabase(TestPostgres server, String name, String appRole) {
    this.server = server;
    this.name = name;
    this.appRole = appRole;
    this.database = Database.connect(settings(), appRole, server.templateAppPassword());
  }

  public Database database() {
    return database;
  }

  public PersistenceSettings settings() {
    return server.settings(name);
  }

  String name() {
    return name;
  }

  String appRole() {
    return appRole;
  }

  /// For loading and looking only; what is to be tested runs as the restricted role.
  public Connection superuser() throws SQLException {
    return server.superuser(name);
  }

  /// What the database itself says, row by row.
  List<String[]> ask(String sql) throws SQLException {
    try (Connection connection = superuser();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String[]> found = new ArrayList<>();
      while (rows.next()) {
        String[] row = new String[rows.getMetaData().getColumnCount()];
        for (int i = 0; i < row.length; i++) {
          row[i] = rows.getString(i + 1);
        }
        found.add(row);
      }
      return found;
    }
  }
}
