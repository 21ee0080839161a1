package io.chatplatform.persistence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.result.ResultSetException;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/// What several selects have found, asked in one round trip to PostgreSQL.
public final class ReadTogether {
  private final PreparedStatement statement;
  private final StatementContext context;

  private ReadTogether(PreparedStatement statement, StatementContext context) {
    this.statement = statement;
    this.context = context;
  }

  /// Their rows are to be taken by `next`, in the same order.
  public static <T> T from(
      TenantDb db, List<Select<?, ?>> selects, Function<ReadTogether, T> taking) {
    Query query = db.query(selects.stream().map(Select::sql).toArray(String[]::new));
    selects.forEach(select -> select.binding().accept(query));
    return query.execute((executed, context) -> {
      try (context) {
        return taking.apply(new ReadTogether(executed.get(), context));
      }
    });
  }

  public <R, T> List<T> next(Select<R, T> select) {
    try {
      List<T> found = new ArrayList<>();
      try (ResultSet rows = statement.getResultSet()) {
        RowMapper<R> mapper =
            context.findRowMapperFor(select.row()).orElseThrow().specialize(rows, context);
        while (rows.next()) {
          found.add(select.toDomain().apply(mapper.map(rows, context)));
        }
      }
      statement.getMoreResults();
      return found;
    } catch (SQLException e) {
      throw new ResultSetException("the results of several selects", e, context);
    }
  }
}
