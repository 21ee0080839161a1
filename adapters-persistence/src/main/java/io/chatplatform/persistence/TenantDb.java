package io.chatplatform.persistence;

import io.chatplatform.domain.tenant.TenantId;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/// The tenant's open transaction, as repositories use it. Statements must name `:tenantId`, which
/// is bound here; outside of a transaction all of it throws `IllegalStateException`.
public final class TenantDb {
  private static final ScopedValue<Open> OPEN = ScopedValue.newInstance();

  private record Open(Handle handle, TenantId tenant) {}

  @Inject
  public TenantDb() {}

  public TenantId tenant() {
    return open().tenant();
  }

  public Query query(String sql) {
    Open open = open();
    return open.handle().createQuery(checked(sql)).bind("tenantId", open.tenant().value());
  }

  public Update update(String sql) {
    Open open = open();
    return open.handle().createUpdate(checked(sql)).bind("tenantId", open.tenant().value());
  }

  /// One row must have changed: a repository is asked to change only what it has found before.
  public static void one(int changed) {
    exactly(1, changed);
  }

  public static void exactly(int expected, int changed) {
    if (changed != expected) {
      throw new IllegalStateException(changed + " rows were changed instead of " + expected);
    }
  }

  static boolean isOpen() {
    return OPEN.isBound();
  }

  static Handle handle() {
    return open().handle();
  }

  static <T> T inside(Handle handle, TenantId tenant, Supplier<T> work) {
    return ScopedValue.where(OPEN, new Open(handle, tenant)).call(work::get);
  }

  private static Open open() {
    if (!OPEN.isBound()) {
      throw new IllegalStateException("repositories work only inside a tenant's transaction");
    }
    return OPEN.get();
  }

  private static String checked(String sql) {
    if (!sql.contains(":tenantId")) {
      throw new IllegalStateException("a statement without :tenantId: " + sql);
    }
    return sql;
  }
}
