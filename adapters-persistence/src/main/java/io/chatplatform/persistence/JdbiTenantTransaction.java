package io.chatplatform.persistence;

import io.chatplatform.application.transaction.LostRace;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.tenant.TenantId;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// A transaction in which row-level security shows one tenant's rows. Beginning costs no round
/// trip: the driver sends `begin`, and `TenantDb` the tenant, along with the first statement.
public final class JdbiTenantTransaction implements TenantTransaction {
  private final Database database;

  @Inject
  public JdbiTenantTransaction(Database database) {
    this.database = database;
  }

  @Override
  public <T> T run(TenantId tenant, Supplier<T> work) {
    return LostRace.again(() -> in(database.write(), false, tenant, work));
  }

  @Override
  public <T> T read(TenantId tenant, Supplier<T> work) {
    return in(database.read(), true, tenant, work);
  }

  private static <T> T in(Jdbi jdbi, boolean readOnly, TenantId tenant, Supplier<T> work) {
    if (TenantDb.isOpen()) {
      throw new IllegalStateException("transactions do not nest");
    }
    try (Handle handle = jdbi.open()) {
      handle.setReadOnly(readOnly);
      return handle.inTransaction(inside -> TenantDb.inside(inside, tenant, work));
    } catch (JdbiException e) {
      throw SqlFailures.translated("a tenant's transaction", e, readOnly);
    }
  }
}
