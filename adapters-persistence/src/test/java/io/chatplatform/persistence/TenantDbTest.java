package io.chatplatform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatplatform.application.fake.Samples;
import io.chatplatform.application.transaction.LostRace;
import io.chatplatform.domain.tenant.Tenant;
import io.chatplatform.domain.tenant.TenantId;
import io.chatplatform.persistence.tenant.JdbiTenantRepository;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is carried along: it is stored, seen and checked as if it had been sent at once.
final class TenantDbTest {
  private static final String NAMES = "tenants_";
  private static final String RENAME =
      "update tenants set name = :tenants_name where id = :tenantId";
  private static final String NAME = "select name from tenants where id = :tenantId";
  private static final TestDatabase DATABASE = TestPostgres.database();
  private final TenantDb db = new TenantDb();
  private final JdbiTenantTransaction transaction = new JdbiTenantTransaction(DATABASE.database());
  private final Tenant tenant = Samples.aTenant();

  @BeforeEach
  void aTenant() {
    transaction.run(tenant.id(), () -> new JdbiTenantRepository(db).insert(tenant));
  }

  @Test
  void theNextStatementSeesWhatGoesAlong() {
    String seen =
        in(() -> {
          db.along(renaming("first", 1));
          return name();
        });

    assertThat(seen).isEqualTo("first");
    assertThat(stored()).isEqualTo("first");
  }

  @Test
  void changesAreMadeInTheirOrder() {
    in(() -> {
      db.along(renaming("first", 1));
      db.along(renaming("second", 1));
      return "";
    });

    assertThat(stored()).isEqualTo("second");
  }

  @Test
  void differentChangesGoTogether() {
    in(() -> {
      db.along(renaming("together", 1));
      db.along(
          Carried.any(
              "suspended_",
              "update tenants set is_active = :suspended_active where id = :tenantId",
              statement -> statement.bind("suspended_active", false)));
      return "";
    });

    assertThat(stored()).isEqualTo("together");
    assertThat(transaction.read(tenant.id(), () -> new JdbiTenantRepository(db).get().isActive()))
        .isFalse();
  }

  @Test
  void theLastChangeNeedsNothingAfterIt() {
    in(() -> {
      db.along(renaming("last", 1));
      return "";
    });

    assertThat(stored()).isEqualTo("last");
  }

  @Test
  void whatFailsItsCheckStoresNothing() {
    var attempts = new AtomicInteger();

    in(() -> {
      if (attempts.incrementAndGet() == 1) {
        db.along(
            Carried.checked(
                NAMES,
                List.of(RENAME),
                statement -> statement.bind("tenants_name", "lost"),
                rows -> {
                  throw new LostRace("somebody was faster");
                }));
      }
      return "";
    });

    assertThat(attempts).hasValue(2);
    assertThat(stored()).isEqualTo(tenant.name());
  }

  @Test
  void whatPostgresRefusesUndoesWhatWentBefore() {
    assertThatThrownBy(() ->
            in(() -> {
              db.along(renaming("before", 1));
              name();
              db.along(
                  Carried.certain(
                      NAMES,
                      "update tenants set name = null where id = :tenantId",
                      statement -> {},
                      1));
              return "";
            }))
        .hasMessageContaining("null value");

    assertThat(stored()).isEqualTo(tenant.name());
  }

  @Test
  void aMistakenCountIsToldWithTheNextStatement() {
    assertThatThrownBy(() ->
            in(() -> {
              db.along(renaming("wrong", 2));
              return name();
            }))
        .hasMessageContaining("1 rows were changed instead of 2");

    assertThat(stored()).isEqualTo(tenant.name());
  }

  @Test
  void whoOnlyReadsChangesNothing() {
    assertThatThrownBy(() ->
            transaction.read(
                tenant.id(),
                () -> {
                  db.along(renaming("read", 1));
                  return "";
                }))
        .isInstanceOf(IllegalStateException.class);
  }

  private static Carried renaming(String name, int rows) {
    return Carried.certain(NAMES, RENAME, statement -> statement.bind("tenants_name", name), rows);
  }

  private String name() {
    return db.query(NAME).mapTo(String.class).one();
  }

  private String stored() {
    TenantId id = tenant.id();
    return transaction.read(id, this::name);
  }

  private String in(Supplier<String> work) {
    return transaction.run(tenant.id(), work);
  }
}
