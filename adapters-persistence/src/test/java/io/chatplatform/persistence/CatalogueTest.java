package io.chatplatform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What the catalogue must say of each table, so that a new one cannot forget its locks.
final class CatalogueTest {
  private static final String TENANT_TABLES =
      """
      select c.oid, c.relname from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and c.relname <> 'flyway_schema_history'
      """;

  private static TestDatabase database;
  private static Connection superuser;

  @BeforeAll
  static void open() throws SQLException {
    database = TestPostgres.database();
    superuser = database.superuser();
  }

  @AfterAll
  static void close() throws SQLException {
    superuser.close();
    database.database().close();
  }

  @Test
  void eachTableIsUnderForcedRowLevelSecurity() throws SQLException {
    assertThat(
            ask(
                "select c.relname from pg_class c join ("
                    + TENANT_TABLES
                    + ") t on t.oid = c.oid where not (relrowsecurity and relforcerowsecurity)"))
        .isEmpty();
    assertThat(
            ask(
                "select t.relname from ("
                    + TENANT_TABLES
                    + """
                    ) t where not exists (
                      select 1 from pg_policy p
                      where p.polrelid = t.oid and p.polroles = '{0}' and p.polcmd = '*'
                        and pg_get_expr(p.polqual, p.polrelid) = pg_get_expr(p.polwithcheck, p.polrelid)
                        and pg_get_expr(p.polqual, p.polrelid) like '%id = (NULLIF(current_setting(%')
                    """))
        .isEmpty();
    assertThat(ask("select relname from (" + TENANT_TABLES + ") t")).hasSizeGreaterThan(10);
  }

  @Test
  void theTenantComesFirstInEachKeyAndIndex() throws SQLException {
    assertThat(
            ask(
                "select i.indexrelid::regclass::text from pg_index i join ("
                    + TENANT_TABLES
                    + """
                    ) t on t.oid = i.indrelid
                    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
                    where t.relname <> 'tenants' and a.attname <> 'tenant_id'
                    order by 1
                    """))
        .as("only what lookup functions ask over all tenants")
        .containsExactly(
            "account_offers_directory",
            "attachments_unsent",
            "attachments_waiting",
            "customer_profiles_directory",
            "early_receipts_oldest",
            "outbox_directory",
            "refresh_tokens_directory",
            "social_connections_directory",
            "social_connections_of_person");
    assertThat(
            ask(
                "select t.relname from ("
                    + TENANT_TABLES
                    + """
                    ) t where not exists (
                      select 1 from pg_index i where i.indrelid = t.oid and i.indisprimary)
                    """))
        .isEmpty();
  }

  @Test
  void eachForeignKeyHoldsTheTenant() throws SQLException {
    assertThat(
            ask(
                "select conname from pg_constraint f join ("
                    + TENANT_TABLES
                    + """
                    ) t on t.oid = f.conrelid
                    where f.contype = 'f' and not (
                      select a.attname = 'tenant_id' and b.attname in ('tenant_id', 'id')
                        and (b.attname = 'tenant_id' or f.confrelid = 'tenants'::regclass)
                      from pg_attribute a, pg_attribute b
                      where a.attrelid = f.conrelid and a.attnum = f.conkey[1]
                        and b.attrelid = f.confrelid and b.attnum = f.confkey[1])
                    """))
        .isEmpty();
  }

  @Test
  void theApplicationsRoleOwnsAndBypassesNothing() throws SQLException {
    String role = database.appRole();
    assertThat(
            ask(
                "select rolname from pg_roles where rolname = '"
                    + role
                    + "' and rolcanlogin and not rolsuper and not rolbypassrls"
                    + " and not rolcreatedb and not rolcreaterole"))
        .containsExactly(role);
    assertThat(ask("select relname from pg_class where relowner = '" + role + "'::regrole"))
        .isEmpty();
    assertThat(ask("select proname from pg_proc where proowner = '" + role + "'::regrole"))
        .isEmpty();
    assertThat(
            ask(
                "select roleid::regrole::text from pg_auth_members where member = '"
                    + role
                    + "'::regrole"))
        .isEmpty();
    assertThat(
            ask(
                "select nspname from pg_namespace where nspname !~ '^pg_'"
                    + " and has_schema_privilege('"
                    + role
                    + "', oid, 'create')"))
        .isEmpty();
  }

  @Test
  void theDirectoryRoleBypassesNothingAndCannotLogIn() throws SQLException {
    String role = database.appRole().replace("_app", "_directory");
    assertThat(
            ask(
                "select rolname from pg_roles where rolname = '"
                    + role
                    + "' and not rolcanlogin and not rolsuper and not rolbypassrls"))
        .containsExactly(role);
    assertThat(
            ask(
                "select member::regrole from pg_auth_members where admin_option = false and roleid = '"
                    + role
                    + "'::regrole"))
        .isEmpty();
  }

  @Test
  void eachDoorToTheDirectoryIsFixed() throws SQLException {
    assertThat(
            ask(
                """
                select proname from pg_proc
                where pronamespace = 'lookup'::regnamespace and prosecdef
                  and not coalesce(proconfig @> array['search_path=pg_catalog, pg_temp'], false)
                """))
        .isEmpty();
    assertThat(
            ask(
                """
                select proname from pg_proc
                where pronamespace = 'lookup'::regnamespace
                  and has_function_privilege('public', oid, 'execute')
                """))
        .isEmpty();
  }

  @Test
  void theDirectoryIsClosedToTheApplication() {
    for (String table :
        List.of("emails", "accounts", "subdomains", "parked_events", "data_deletions")) {
      assertThatThrownBy(() ->
              new Directory(database.database())
                  .ask(handle ->
                      handle.createQuery("select 1 from directory." + table).mapToMap().list()))
          .hasMessageContaining("permission denied for schema directory");
    }
  }

  private static List<String> ask(String sql) throws SQLException {
    try (Statement statement = superuser.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }
}
