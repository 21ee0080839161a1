package io.chatplatform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Watches the plans of all statements of a database, also of those inside functions: the server
/// explains each to its client.
final class QueryPlans {
  /// Rows that may be sorted: what a search finds, or what is open of a tenant, but no whole chat.
  private static final int SORTED_MAX = 1_000;

  private final TestDatabase database;
  private final List<JsonNode> plans = new ArrayList<>();

  QueryPlans(TestDatabase database) {
    this.database = database;
  }

  void load(String resource) throws SQLException, IOException {
    try (InputStream script = Objects.requireNonNull(getClass().getResourceAsStream(resource))) {
      asSuperuser(new String(script.readAllBytes(), StandardCharsets.UTF_8), "vacuum analyze");
    }
  }

  /// From now on each new connection is told the plans.
  void watch() throws SQLException {
    for (String setting :
        List.of(
            "session_preload_libraries = 'auto_explain'",
            "auto_explain.log_min_duration = 0",
            "auto_explain.log_analyze = on",
            "auto_explain.log_timing = off",
            "auto_explain.log_format = json",
            "auto_explain.log_nested_statements = on",
            "client_min_messages = log")) {
      asSuperuser("alter database " + database.name() + " set " + setting);
    }
    database.database().pools().forEach(pool -> pool.getHikariPoolMXBean().softEvictConnections());
    database
        .database()
        .write()
        .setSqlLogger(
            new SqlLogger() {
              @Override
              public void logAfterExecution(StatementContext context) {
                keep(context);
              }
            });
  }

  /// Runs a query, and then the smallest one: a plan is told when the next statement begins.
  void collect(Runnable query) {
    query.run();
    TenantDb.handle().createQuery("select 1").mapTo(Integer.class).one();
  }

  void check(Runnable queries) {
    plans.clear();
    queries.run();
    assertThat(plans).as("plans").isNotEmpty();
    for (JsonNode plan : plans) {
      check(plan.path("Query Text").asString(), plan.path("Plan"));
    }
  }

  /// Did the statements last checked read this index?
  boolean used(String index) {
    return plans.stream().anyMatch(plan -> plan.toString().contains('"' + index + '"'));
  }

  /// Did a statement last checked get a plan that is kept, for whatever values come?
  boolean kept() {
    return plans.stream().anyMatch(plan -> plan.path("Plan").toString().contains("tenant_id = $1"));
  }

  private static void check(String query, JsonNode node) {
    String kind = node.path("Node Type").asString();
    String table = node.path("Relation Name").asString();
    if (List.of("messages", "chats").contains(table)) {
      assertThat(kind).as(query).isNotEqualTo("Seq Scan");
    }
    if (kind.equals("Sort")) {
      assertThat(rowsInto(node)).as("rows sorted by %s", query).isLessThan(SORTED_MAX);
    }
    for (JsonNode child : node.path("Plans")) {
      check(query, child);
    }
  }

  private static double rowsInto(JsonNode sort) {
    JsonNode child = sort.path("Plans").path(0);
    return child.path("Actual Rows").asDouble() * child.path("Actual Loops").asDouble();
  }

  private void keep(StatementContext context) {
    try {
      for (SQLWarning told = context.getStatement().getWarnings();
          told != null;
          told = told.getNextWarning()) {
        String message = String.valueOf(told.getMessage());
        int json = message.indexOf('{');
        if (json >= 0) {
          plans.add(JsonMapper.shared().readTree(message.substring(json)));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void asSuperuser(String... statements) throws SQLException {
    try (Connection superuser = database.superuser();
        Statement statement = superuser.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
