package io.chatplatform.persistence;

import io.chatplatform.application.transaction.LostRace;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.tenant.TenantId;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionException;

/// A transaction in which row-level security shows one tenant's rows. Beginning costs one round
/// trip, for the driver sends `begin` along with the first statement.
public final class JdbiTenantTransaction implements TenantTransaction {
  private static final String SET_TENANT = "select set_config('app.tenant_id', ?, true)";

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
      return handle.inTransaction(inside -> {
        setTenant(inside, tenant);
        return TenantDb.inside(inside, tenant, work);
      });
    } catch (JdbiException e) {
      throw SqlFailures.translated("a tenant's transaction", e, readOnly);
    }
  }

  private static void setTenant(Handle handle, TenantId tenant) {
    try (PreparedStatement statement = handle.getConnection().prepareStatement(SET_TENANT)) {
      statement.setString(1, tenant.value().toString());
      statement.execute();
    } catch (SQLException e) {
      throw new TransactionException("cannot set the tenant", e);
    }
  }
}
