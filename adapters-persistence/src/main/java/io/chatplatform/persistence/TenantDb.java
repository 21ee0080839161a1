package io.chatplatform.persistence;

import io.chatplatform.domain.tenant.TenantId;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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
/// What need not be waited for is carried along with what comes next: the statement that shows the
/// transaction its tenant's rows with the first one (before that it sees no rows at all), changes
/// with the next one or with the commit. When only reading, each statement enters by itself and is
/// a transaction of its own: none has to be ended.
public final class TenantDb {
  private static final ScopedValue<Open> OPEN = ScopedValue.newInstance();
  private static final String ENTER =
      "select set_config('app.tenant_id', cast(:tenantId as text), true)";

  private static final Carried ENTERING = Carried.any("", ENTER, statement -> {});
  private static final Carried ENTERING_TO_READ =
      Carried.any("", ENTER + ", set_config('transaction_read_only', 'on', true)", statement -> {});

  private static final class Open {
    private final Handle handle;
    private final TenantId tenant;
    private final boolean isRead;
    private boolean entered;
    private final List<Carried> changes = new ArrayList<>();

    Open(Handle handle, TenantId tenant, boolean isRead) {
      this.handle = handle;
      this.tenant = tenant;
      this.isRead = isRead;
    }

    /// What goes ahead of the next statement.
    List<Carried> ahead() {
      List<Carried> ahead = new ArrayList<>();
      if (!entered) {
        ahead.add(isRead ? ENTERING_TO_READ : ENTERING);
      }
      ahead.addAll(changes);
      return ahead;
    }

    void arrived() {
      entered = !isRead;
      changes.clear();
    }
  }

  @Inject
  public TenantDb() {}

  public TenantId tenant() {
    return open().tenant;
  }

  /// One select; with several, their results come one after the other.
  public Query query(String... selects) {
    List.of(selects).forEach(TenantDb::checked);
    return statement(open(), Handle::createQuery, selects);
  }

  public Update update(String sql) {
    return statement(open(), Handle::createUpdate, checked(sql));
  }

  /// Changes that are made along with the next statement, at the end of the transaction at the
  /// latest. Then their check is made, or a failure of theirs is thrown.
  public void along(Carried changes) {
    Open open = open();
    if (open.isRead) {
      throw new IllegalStateException("only reading is allowed here");
    }
    if (open.changes.stream().anyMatch(other -> other.names().equals(changes.names()))) {
      send(open);
    }
    changes.statements().forEach(TenantDb::checked);
    open.changes.add(changes);
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
    if (!open.isRead && !open.ahead().isEmpty()) {
      send(open);
    }
    return open.handle;
  }

  static <T> T inside(Handle handle, TenantId tenant, Supplier<T> work) {
    var open = new Open(handle, tenant, false);
    return ScopedValue.where(OPEN, open)
        .call(() -> {
          T result = work.get();
          if (open.changes.stream().anyMatch(last -> !last.endsWithCommit())) {
            send(open);
          }
          if (!open.changes.isEmpty()) {
            send(open, "commit");
          }
          return result;
        });
  }

  /// On a connection that commits each statement.
  static <T> T reading(Handle handle, TenantId tenant, Supplier<T> work) {
    return ScopedValue.where(OPEN, new Open(handle, tenant, true)).call(work::get);
  }

  private static void send(Open open, String... ending) {
    statement(open, Handle::createUpdate, ending).execute();
  }

  private static <S extends SqlStatement<S>> S statement(
      Open open, BiFunction<Handle, String, S> kind, String... own) {
    List<Carried> ahead = open.ahead();
    List<String> all = new ArrayList<>();
    ahead.forEach(carried -> all.addAll(carried.statements()));
    all.addAll(List.of(own));
    S statement =
        kind.apply(open.handle, String.join(";\n", all)).bind("tenantId", open.tenant.value());
    if (ahead.isEmpty()) {
      return statement;
    }
    ahead.forEach(carried -> carried.binding().accept(statement));
    return statement.addCustomizer(new Arrival(ahead, open));
  }

  /// Goes past the results of what went ahead, and checks them.
  private record Arrival(List<Carried> ahead, Open open) implements StatementCustomizer {
    @Override
    public void afterExecution(PreparedStatement statement, StatementContext context)
        throws SQLException {
      open.arrived();
      for (Carried carried : ahead) {
        for (int i = 1; i < carried.statements().size(); i++) {
          statement.getMoreResults();
        }
        carried.check().accept(statement.getUpdateCount());
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
