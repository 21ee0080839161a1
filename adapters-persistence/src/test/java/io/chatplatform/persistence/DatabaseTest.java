package io.chatplatform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.chatplatform.application.fake.Samples;
import io.chatplatform.application.transaction.StoreUnavailable;
import io.chatplatform.domain.tenant.Tenant;
import io.chatplatform.domain.tenant.TenantId;
import io.chatplatform.persistence.tenant.JdbiTenantRepository;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DatabaseTest {
  private static final String TENANT_SEEN =
      "select current_setting('app.tenant_id') where :tenantId is not null";
  private final TenantDb db = new TenantDb();

  @Test
  void anEmptyDatabaseIsMadeReadyByAnOwnerWhoIsNoSuperuser() {
    PersistenceSettings settings = TestPostgres.emptyDatabase().settings();
    Database.open(settings).close();
    try (Database database = Database.open(settings)) {
      JdbiTenantTransaction transaction = new JdbiTenantTransaction(database);
      Tenant tenant = Samples.aTenant();
      transaction.run(tenant.id(), () -> new JdbiTenantRepository(db).insert(tenant));

      assertThat(transaction.read(tenant.id(), () -> new JdbiTenantRepository(db).get()))
          .isEqualTo(tenant);
      new PostgresProbe(new Directory(database)).check();
    }
  }

  @Test
  void aServerThatIsNotThereIsToldInOneLine() {
    assertThatThrownBy(() -> Database.open(settings("postgresql://me:secret@localhost:1/chat")))
        .isInstanceOf(DatabaseFailure.class)
        .message()
        .startsWith("Cannot connect to PostgreSQL at localhost:1/chat")
        .doesNotContain("secret", "\n");
  }

  @Test
  void aUserWithoutRightsIsToldInOneLine() throws SQLException {
    TestDatabase empty = TestPostgres.emptyDatabase();
    try (var superuser = empty.superuser();
        var statement = superuser.createStatement()) {
      statement.execute("create role nobody_much login password 'x'");
    }
    String url = empty.settings().databaseUrl().replaceFirst("//[^@]*@", "//nobody_much:x@");

    assertThatThrownBy(() -> Database.open(settings(url)))
        .isInstanceOf(DatabaseFailure.class)
        .message()
        .startsWith("Cannot bring the database")
        .contains("permission denied", "nobody_much")
        .doesNotContain("\n");
  }

  @Test
  void anAddressThatIsNoneIsToldWithoutPrintingIt() {
    for (String wrong :
        new String[] {"jdbc:postgresql://x/y", "postgresql://host/db", "postgresql://u:s@h", "%"}) {
      assertThatThrownBy(() -> Database.open(settings(wrong)))
          .isInstanceOf(DatabaseFailure.class)
          .hasMessage(
              "The database address must be postgresql://user:password@host:port/database.");
    }
  }

  @Test
  void anAddressIsDecoded() {
    DatabaseUrl url =
        DatabaseUrl.parse(
            "postgresql://a%40b:p%2Fa+s%3As@[::1]:6432/chat?prepareThreshold=0&x=a%26b");

    assertThat(url.user()).isEqualTo("a@b");
    assertThat(url.password()).isEqualTo("p/a+s:s");
    assertThat(url.jdbcUrl()).isEqualTo("jdbc:postgresql://[::1]:6432/chat");
    assertThat(url.parameters()).containsEntry("prepareThreshold", "0").containsEntry("x", "a&b");
    assertThat(DatabaseUrl.parse("postgresql://u:p@h/db").port()).isEqualTo(5432);
    assertThat(url.toString()).doesNotContain("p/a");
  }

  @Test
  void aStoreThatGoesAwayIsUnavailableAndNotABug() throws SQLException {
    TestDatabase test = TestPostgres.database();
    JdbiTenantTransaction transaction = new JdbiTenantTransaction(test.database());
    Tenant tenant = Samples.aTenant();
    transaction.run(tenant.id(), () -> new JdbiTenantRepository(db).insert(tenant));

    assertThatThrownBy(() ->
            transaction.run(
                tenant.id(),
                () -> {
                  terminateAll(test);
                  return new JdbiTenantRepository(db).get();
                }))
        .isInstanceOf(StoreUnavailable.class);
    // The pool trusts a connection that was used half a second ago, and may give out another dead
    // one.
    await()
        .ignoreExceptionsMatching(StoreUnavailable.class::isInstance)
        .untilAsserted(() ->
            assertThat(transaction.run(tenant.id(), () -> new JdbiTenantRepository(db).get()))
                .isEqualTo(tenant));
  }

  @Test
  void aStatementWithoutTheTenantIsRefused() {
    try (Database database = TestPostgres.database().database()) {
      assertThatThrownBy(() ->
              new JdbiTenantTransaction(database)
                  .run(
                      new TenantId(Samples.id()),
                      () -> db.query("select 1 from chats").mapTo(Integer.class).list()))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void nothingOfATenantStaysOnTheConnection() {
    try (Database database = TestPostgres.database().database()) {
      var transaction = new JdbiTenantTransaction(database);
      var tenant = new TenantId(Samples.id());
      transaction.read(tenant, () -> db.query(TENANT_SEEN).mapTo(String.class).one());
      assertThat(left(database)).isEqualTo(" off");
      transaction.run(tenant, () -> db.query(TENANT_SEEN).mapTo(String.class).one());
      assertThat(left(database)).isEqualTo(" off");
    }
  }

  /// A pool gives the same thread the same connection again.
  private static String left(Database database) {
    return database
        .write()
        .withHandle(handle ->
            handle
                .createQuery(
                    "select current_setting('app.tenant_id', true)"
                        + " || ' ' || current_setting('transaction_read_only')")
                .mapTo(String.class)
                .one());
  }

  @Test
  void aReadTransactionCannotWrite() {
    try (Database database = TestPostgres.database().database()) {
      Tenant tenant = Samples.aTenant();
      assertThatThrownBy(() ->
              new JdbiTenantTransaction(database)
                  .read(tenant.id(), () -> new JdbiTenantRepository(db).insert(tenant)))
          .hasMessageContaining("read-only transaction")
          .isNotInstanceOf(StoreUnavailable.class);
    }
  }

  private static void terminateAll(TestDatabase test) {
    try (var superuser = test.superuser();
        var statement = superuser.createStatement()) {
      statement.execute(
          "select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = '"
              + test.name()
              + "' and pid <> pg_backend_pid()");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PersistenceSettings settings(String url) {
    return new PersistenceSettings(
        url,
        Optional.empty(),
        2,
        new byte[PersistenceSettings.MASTER_KEY_BYTES],
        Path.of("target", "media"),
        Optional.empty());
  }
}
