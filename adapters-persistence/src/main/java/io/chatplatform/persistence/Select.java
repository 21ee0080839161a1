package io.chatplatform.persistence;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.statement.Query;

/// A select that is read alone or together with others.
///
/// @param binding its parameters; those of selects that are read together share their names
/// @param row the record its rows are mapped to
public record Select<R, T>(
    String sql, Consumer<Query> binding, Class<R> row, Function<R, T> toDomain) {

  public ResultIterable<T> from(TenantDb db) {
    Query query = db.query(sql);
    binding.accept(query);
    return query.mapTo(row).map(toDomain);
  }
}
