package io.chatplatform.persistence;

import io.chatplatform.domain.tenant.TenantId;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;
import org.jdbi.v3.core.statement.Update;

/// The tenant's open transaction, as repositories use it. Statements must name `:tenantId`, which
/// is bound here; outside of a transaction all of it throws `IllegalStateException`.
///
/// The first statement carries along the one that shows the transaction its tenant's rows: to enter
/// costs no round trip of its own. Before that it sees no rows at all. When only reading, each
/// statement does so and is a transaction of its own: none has to be ended.
public final class TenantDb {
  private static final ScopedValue<Open> OPEN = ScopedValue.newInstance();
  private static final String ENTER =
      "select set_config('app.tenant_id', cast(:tenantId as text), true)";

  private static final String ENTER_TO_READ =
      ENTER + ", set_config('transaction_read_only', 'on', true)";

  private static final class Open {
    private final Handle handle;
    private final TenantId tenant;
    private final boolean isRead;
    private boolean entered;

    Open(Handle handle, TenantId tenant, boolean isRead) {
      this.handle = handle;
      this.tenant = tenant;
      this.isRead = isRead;
    }
  }

  @Inject
  public TenantDb() {}

  public TenantId tenant() {
    return open().tenant;
  }

  public Query query(String sql) {
    return statement(Handle::createQuery, sql);
  }

  /// One statement, or several that go in one round trip and share their parameters: then the
  /// result is the last one's.
  public Update update(String... statements) {
    return statement(Handle::createUpdate, statements);
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

  /// For statements that do without `:tenantId`; where only reading is allowed they see no rows.
  static Handle handle() {
    Open open = open();
    if (!open.entered && !open.isRead) {
      open.handle
          .createQuery(ENTER)
          .bind("tenantId", open.tenant.value())
          .mapTo(String.class)
          .one();
      open.entered = true;
    }
    return open.handle;
  }

  static <T> T inside(Handle handle, TenantId tenant, Supplier<T> work) {
    return ScopedValue.where(OPEN, new Open(handle, tenant, false)).call(work::get);
  }

  /// On a connection that commits each statement.
  static <T> T reading(Handle handle, TenantId tenant, Supplier<T> work) {
    return ScopedValue.where(OPEN, new Open(handle, tenant, true)).call(work::get);
  }

  private static <S extends SqlStatement<S>> S statement(
      BiFunction<Handle, String, S> kind, String... statements) {
    Open open = open();
    String own = checked(String.join(";\n", statements));
    boolean enters = !open.entered;
    String sql = enters ? (open.isRead ? ENTER_TO_READ : ENTER) + ";\n" + own : own;
    S statement = kind.apply(open.handle, sql).bind("tenantId", open.tenant.value());
    int before = statements.length - (enters ? 0 : 1);
    return before == 0 ? statement : statement.addCustomizer(new Past(before, open));
  }

  /// Goes past the results of the statements that went along.
  private record Past(int results, Open open) implements StatementCustomizer {
    @Override
    public void afterExecution(PreparedStatement statement, StatementContext context)
        throws SQLException {
      open.entered = !open.isRead;
      for (int i = 0; i < results; i++) {
        statement.getMoreResults();
      }
    }
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
