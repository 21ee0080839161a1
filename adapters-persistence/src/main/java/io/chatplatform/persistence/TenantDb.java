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
/// costs no round trip of its own. Before that it sees no rows at all.
public final class TenantDb {
  private static final ScopedValue<Open> OPEN = ScopedValue.newInstance();
  private static final String ENTER =
      "select set_config('app.tenant_id', cast(:tenantId as text), true)";

  private static final class Open {
    private final Handle handle;
    private final TenantId tenant;
    private boolean entered;

    Open(Handle handle, TenantId tenant) {
      this.handle = handle;
      this.tenant = tenant;
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

  /// For statements that do without `:tenantId`; they see the tenant's rows as well.
  static Handle handle() {
    Open open = open();
    if (!open.entered) {
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
    return ScopedValue.where(OPEN, new Open(handle, tenant)).call(work::get);
  }

  private static <S extends SqlStatement<S>> S statement(
      BiFunction<Handle, String, S> kind, String... statements) {
    Open open = open();
    String sql = checked(String.join(";\n", statements));
    S statement =
        kind.apply(open.handle, open.entered ? sql : ENTER + ";\n" + sql)
            .bind("tenantId", open.tenant.value());
    int before = statements.length - (open.entered ? 1 : 0);
    return before == 0 ? statement : statement.addCustomizer(new Past(before, open));
  }

  /// Goes past the results of the statements that went along.
  private record Past(int results, Open open) implements StatementCustomizer {
    @Override
    public void afterExecution(PreparedStatement statement, StatementContext context)
        throws SQLException {
      open.entered = true;
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
