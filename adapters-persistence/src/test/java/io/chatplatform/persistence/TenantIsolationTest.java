package io.chatplatform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatplatform.application.fake.Samples;
import io.chatplatform.domain.tenant.TenantId;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Row-level security alone, with SQL that forgets the tenant: as the application's role with one
/// tenant set, another tenant's rows cannot be read, changed, deleted, pointed at or moved.
final class TenantIsolationTest implements FilledTables {
  private TenantId mine = new TenantId(Samples.id());
  private TenantId other = new TenantId(Samples.id());

  @BeforeEach
  void fill() {
    mine = givenRowsInEachTable();
    other = givenRowsInEachTable();
  }

  @Test
  void noTenantSeesNoRows() throws SQLException {
    for (String table : tables()) {
      assertThat(
              directory()
                  .<Long>ask(handle ->
                      handle.createQuery("select count(*) from " + table).mapTo(Long.class).one()))
          .as(table)
          .isZero();
    }
  }

  @Test
  void rowsOfAnotherTenantCannotBeRead() throws SQLException {
    for (String table : tables()) {
      assertThat(count(mine, "select count(*) from " + table)).as(table).isPositive();
      assertThat(
              count(
                  mine,
                  "select count(*) from " + table + " where " + key(table) + " = '" + other + "'"))
          .as(table)
          .isZero();
    }
  }

  @Test
  void rowsOfAnotherTenantCannotBeChanged() throws SQLException {
    for (String table : tables()) {
      String column = key(table);
      assertThat(
              execute(
                  mine,
                  "update " + table + " set " + column + " = " + column + " where " + column
                      + " = '" + other + "'"))
          .as(table)
          .isZero();
    }
  }

  @Test
  void rowsOfAnotherTenantCannotBeDeleted() throws SQLException {
    for (String table : tables()) {
      assertThat(
              execute(mine, "delete from " + table + " where " + key(table) + " = '" + other + "'"))
          .as(table)
          .isZero();
      assertThat(count(other, "select count(*) from " + table)).as(table).isPositive();
    }
  }

  @Test
  void rowsCannotBeMovedToAnotherTenant() throws SQLException {
    for (String table : tables()) {
      assertThatThrownBy(
              () -> execute(mine, "update " + table + " set " + key(table) + " = '" + other + "'"))
          .as(table)
          .isInstanceOf(JdbiException.class)
          .hasMessageContaining("row-level security");
    }
  }

  @Test
  void rowsCannotBeInsertedForAnotherTenant() throws SQLException {
    for (String table : tables()) {
      String columns = copiedColumns(table);
      assertThatThrownBy(() ->
              execute(
                  mine,
                  "insert into "
                      + table
                      + " ("
                      + key(table)
                      + ", "
                      + columns
                      + ") select '"
                      + other
                      + "', "
                      + columns
                      + " from "
                      + table))
          .as(table)
          .isInstanceOf(JdbiException.class)
          .hasMessageContaining("row-level security");
    }
  }

  @Test
  void rowsOfAnotherTenantCannotBePointedAt() throws SQLException {
    for (String[] reference : references()) {
      String table = reference[0];
      String column = reference[1];
      String target = id(other, reference[2]);
      assertThatThrownBy(
              () -> execute(mine, "update " + table + " set " + column + " = '" + target + "'"))
          .as(table + "." + column)
          .isInstanceOf(JdbiException.class)
          .hasMessageContaining("foreign key");
    }
  }

  @Test
  void lookUpsActForTheTransactionsTenantOnly() {
    for (String call :
        List.of(
            "lookup.find_chats('%s', 'bread', 10)",
            "lookup.claim_email('a@b.c', '%s', '%s')",
            "lookup.release_email('a@b.c', '%s')",
            "lookup.claim_account('pigeon', 'x', '%s', '%s')",
            "lookup.release_account('pigeon', 'x', '%s')",
            "lookup.claim_subdomain('x', '%s')")) {
      String sql = "select count(*) from " + call.replace("%s", other.toString());
      assertThatThrownBy(() -> count(mine, sql))
          .as(call)
          .isInstanceOf(JdbiException.class)
          .hasMessageContaining("not the tenant of this transaction");
    }
  }

  private List<String> tables() throws SQLException {
    return testDatabase()
        .ask(
            """
            select relname from pg_class
            where relnamespace = 'public'::regnamespace and relkind = 'r' and relrowsecurity
            """)
        .stream()
        .map(row -> row[0])
        .toList();
  }

  private String copiedColumns(String table) throws SQLException {
    return String.join(
        ", ",
        testDatabase()
            .ask(
                "select attname from pg_attribute where attrelid = '"
                    + table
                    + "'::regclass and attnum > 0 and attidentity = '' and attname <> '"
                    + key(table)
                    + "'")
            .stream()
            .map(row -> row[0])
            .toList());
  }

  /// Each foreign key beside the one to the tenant: table, column, and the table pointed at.
  private List<String[]> references() throws SQLException {
    List<String[]> found =
        testDatabase()
            .ask(
                """
                select f.conrelid::regclass, a.attname, f.confrelid::regclass
                from pg_constraint f
                join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[2]
                where f.contype = 'f' and f.connamespace = 'public'::regnamespace
                """);
    assertThat(found).hasSizeGreaterThan(10);
    return found;
  }

  private String id(TenantId tenant, String table) {
    return in(
        tenant,
        () ->
            DB.query("select id from " + table + " where tenant_id = :tenantId limit 1")
                .mapTo(String.class)
                .one());
  }

  private static String key(String table) {
    return table.equals("tenants") ? "id" : "tenant_id";
  }

  private long count(TenantId tenant, String sql) {
    return in(tenant, () -> TenantDb.handle().createQuery(sql).mapTo(Long.class).one());
  }

  private int execute(TenantId tenant, String sql) {
    return in(tenant, () -> TenantDb.handle().createUpdate(sql).execute());
  }
}
