package io.chatplatform.persistence;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jdbi.v3.core.statement.SqlStatement;

/// Statements of which only the last one's count of rows is looked at, so nobody has to wait for
/// them: they go in one round trip with whatever comes next. All parameters but `:tenantId` are
/// theirs alone.
///
/// @param endsWithCommit nothing but a mistake of ours can make `check` fail, so it may come after
///   the commit, and they may go along with that
public record Carried(
    List<String> statements,
    Consumer<SqlStatement<?>> binding,
    IntConsumer check,
    boolean endsWithCommit) {

  /// Checked before anything is committed.
  public static Carried checked(
      List<String> statements, Consumer<SqlStatement<?>> binding, IntConsumer check) {
    return new Carried(statements, binding, check, false);
  }

  /// For rows that this transaction has locked: `rows` of them are changed.
  public static Carried certain(String statement, Consumer<SqlStatement<?>> binding, int rows) {
    return new Carried(
        List.of(statement), binding, changed -> TenantDb.exactly(rows, changed), true);
  }

  /// Its result is of no interest.
  static Carried entering(String statement) {
    return new Carried(List.of(statement), statements -> {}, rows -> {}, false);
  }
}
