package io.chatplatform.persistence;

import io.chatplatform.application.transaction.LostRace;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.tenant.TenantId;
import jakarta.inject.Inject;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// A transaction in which row-level security shows one tenant's rows. Beginning costs no round
/// trip: the driver sends `begin`, and `TenantDb` the tenant, along with the first statement. What
/// only reads does without either.
public final class JdbiTenantTransaction implements TenantTransaction {
  private final Database database;

  @Inject
  public JdbiTenantTransaction(Database database) {
    this.database = database;
  }

  @Override
  public <T> T run(TenantId tenant, Supplier<T> work) {
    return LostRace.again(() ->
        on(
            database.write(),
            false,
            handle -> handle.inTransaction(inside -> TenantDb.inside(inside, tenant, work))));
  }

  @Override
  public <T> T read(TenantId tenant, Supplier<T> work) {
    return on(database.read(), true, handle -> TenantDb.reading(handle, tenant, work));
  }

  private static <T> T on(Jdbi jdbi, boolean readOnly, Function<Handle, T> work) {
    if (TenantDb.isOpen()) {
      throw new IllegalStateException("transactions do not nest");
    }
    try (Handle handle = jdbi.open()) {
      return work.apply(handle);
    } catch (JdbiException e) {
      throw SqlFailures.translated("a tenant's transaction", e, readOnly);
    }
  }
}
