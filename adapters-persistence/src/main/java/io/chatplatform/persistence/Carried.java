package io.chatplatform.persistence;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jdbi.v3.core.statement.SqlStatement;

/// Statements of which at most the last one's count of rows is looked at, so nobody has to wait for
/// them: they go in one round trip with whatever comes next.
///
/// @param names how the names of all their parameters but `:tenantId` begin; what is sent together
///   shares one set of parameters, so those with the same beginning do not go together
/// @param endsWithCommit nothing but a mistake of ours can make `check` fail, so it may come after
///   the commit, and they may go along with that
public record Carried(
    String names,
    List<String> statements,
    Consumer<SqlStatement<?>> binding,
    IntConsumer check,
    boolean endsWithCommit) {

  /// Checked before anything is committed.
  public static Carried checked(
      String names, List<String> statements, Consumer<SqlStatement<?>> binding, IntConsumer check) {
    return new Carried(names, statements, binding, check, false);
  }

  /// For rows that this transaction adds or has locked: `rows` of them are changed.
  public static Carried certain(
      String names, String statement, Consumer<SqlStatement<?>> binding, int rows) {
    return new Carried(
        names, List.of(statement), binding, changed -> TenantDb.exactly(rows, changed), true);
  }

  /// However many rows it changes.
  public static Carried any(String names, String statement, Consumer<SqlStatement<?>> binding) {
    return new Carried(names, List.of(statement), binding, rows -> {}, true);
  }
}
