package io.chatplatform.bootstrap.store;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/// What lies in the database, as its superuser sees it.
public final class StoredMessages {
  private static final String OF_CHAT =
      """
      from messages m join chats c on c.tenant_id = m.tenant_id and c.id = m.chat_id
      where c.tenant_id = ?::uuid and c.platform_chat_id like '%' || ?
      """;
  private final URI database;

  public StoredMessages(String databaseUrl) {
    this.database = URI.create(databaseUrl);
  }

  /// The platform's ids of a chat's messages, in the order in which agents read them.
  public List<String> byTime(String tenant, String customer) {
    return texts(
        "select platform_message_id " + OF_CHAT + " order by m.timestamp, m.id", tenant, customer);
  }

  /// The same, in the order in which they were stored.
  public List<String> byArrival(String tenant, String customer) {
    return texts("select platform_message_id " + OF_CHAT + " order by m.id", tenant, customer);
  }

  public long count(String tenant) {
    return Long.parseLong(
        texts("select count(*) from messages where tenant_id = ?::uuid", tenant).getFirst());
  }

  public int unread(String tenant, String customer) {
    return Integer.parseInt(
        texts(
                "select unread_count from chats where tenant_id = ?::uuid and platform_chat_id like '%' || ?",
                tenant, customer)
            .getFirst());
  }

  public List<String> texts(String sql, String... parameters) {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setString(i + 1, parameters[i]);
      }
      List<String> texts = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          texts.add(rows.getString(1));
        }
      }
      return texts;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private Connection connect() throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", "postgres");
    return DriverManager.getConnection(
        "jdbc:postgresql://"
            + database.getAuthority().replace("postgres@", "")
            + database.getPath(),
        properties);
  }
}
