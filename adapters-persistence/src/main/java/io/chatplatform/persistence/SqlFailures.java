package io.chatplatform.persistence;

import io.chatplatform.application.transaction.StoreUnavailable;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jdbi.v3.core.JdbiException;

/// Tells a store that is away, for which the caller may wait, from a statement that is wrong.
final class SqlFailures {
  private static final String READ_ONLY_TRANSACTION = "25006";

  /// Lost a race for locks, or the server is going down, starting or full.
  private static final Set<String> PASSING =
      Set.of("40001", "40P01", "55P03", "57P01", "57P02", "57P03", "57P05");

  private SqlFailures() {}

  /// What to throw instead. `readOnly`: the transaction was meant to be, so that a write in it is a
  /// bug and not a server that became a replica.
  static RuntimeException translated(String what, JdbiException failure, boolean readOnly) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && isPassing(sql, readOnly)) {
        return new StoreUnavailable(what + " failed: " + sql.getMessage(), failure);
      }
    }
    return failure;
  }

  private static boolean isPassing(SQLException failure, boolean readOnly) {
    String state = failure.getSQLState();
    if (failure instanceof SQLTransientException) {
      return true;
    }
    if (state == null) {
      return false;
    }
    // 08: the connection is lost; 53: the server is out of connections, memory or disk.
    return state.startsWith("08")
        || state.startsWith("53")
        || PASSING.contains(state)
        || (state.equals(READ_ONLY_TRANSACTION) && !readOnly);
  }
}
