package io.chatplatform.persistence;

import java.util.Collection;
import org.jdbi.v3.core.statement.SqlStatement;

/// A statement over rows in two wordings: over a single row's values, and over arrays of several.
/// Most often it is a single one, and PostgreSQL does far less for values than for arrays of one.
public final class RowsStatement<R> {
  private final Columns<R> columns;
  private final String overOne;
  private final String overMany;

  RowsStatement(Columns<R> columns, String overOne, String overMany) {
    this.columns = columns;
    this.overOne = overOne;
    this.overMany = overMany;
  }

  /// Its text for as many rows as these.
  public String text(Collection<R> rows) {
    return rows.size() == 1 ? overOne : overMany;
  }

  /// For a statement with the text for these rows.
  public <S extends SqlStatement<S>> S bind(S statement, Collection<R> rows) {
    bindTo(statement, rows);
    return statement;
  }

  /// As `bind`, for a statement of any kind.
  public void bindTo(SqlStatement<?> statement, Collection<R> rows) {
    if (rows.size() == 1) {
      columns.bindValues(statement, rows.iterator().next());
    } else {
      columns.bindArrays(statement, rows);
    }
  }
}
