package io.chatplatform.persistence;

import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/// A table's columns and how a row fills them, so that many rows are one statement over arrays:
/// `insert into … (names) select values from unnest(…) as r`. The parameters are named like the
/// columns.
public final class Columns<R> {
  private final String prefix;
  private final List<Column<R>> columns = new ArrayList<>();

  private record Column<R>(
      String name, String type, String cast, Function<R, ? extends @Nullable Object> value) {}

  public Columns() {
    this("");
  }

  /// With a prefix for its parameters, for where two tables are written together.
  public Columns(String prefix) {
    this.prefix = prefix;
  }

  public Columns<R> with(String name, String type, Function<R, ? extends @Nullable Object> value) {
    columns.add(new Column<>(name, type, "", value));
    return this;
  }

  /// A column of arrays: the row gives the array's literal.
  public Columns<R> withArray(String name, String type, Function<R, String> literal) {
    columns.add(new Column<>(name, "text", "::" + type, literal));
    return this;
  }

  /// These and the other's.
  public Columns<R> and(Columns<R> others) {
    columns.addAll(others.columns);
    return this;
  }

  /// `a, b, c`
  public String names() {
    return joined(Column::name);
  }

  /// `r.a, r.b, r.c`
  public String values() {
    return joined(column -> "r." + column.name() + column.cast());
  }

  /// `a = r.a, b = r.b`
  public String assignments() {
    return joined(column -> column.name() + " = r." + column.name() + column.cast());
  }

  /// `unnest((select :a), (select :b)) with ordinality as r (a, b, n)`
  ///
  /// The selects hide from the planner how many rows there are. It would take a plan made anew for
  /// a single row to be worth its time, each time.
  public String source() {
    return "unnest(" + joined(this::parameter) + ") with ordinality as r (" + names() + ", n)";
  }

  /// A statement over rows, given what it says around their source.
  public RowsStatement<R> statement(UnaryOperator<String> around) {
    return new RowsStatement<>(this, around.apply(single()), around.apply(source()));
  }

  /// For a statement over `source`.
  public <S extends SqlStatement<S>> S bind(S statement, Collection<R> rows) {
    bindArrays(statement, rows);
    return statement;
  }

  void bindArrays(SqlStatement<?> statement, Collection<R> rows) {
    for (Column<R> column : columns) {
      statement.bind(prefix + column.name(), array(column, rows));
    }
  }

  /// For a statement over `single`.
  void bindValues(SqlStatement<?> statement, R row) {
    for (Column<R> column : columns) {
      String value = text(column.value().apply(row));
      statement.bind(
          prefix + column.name(),
          (Argument)
              (position, prepared, context) -> prepared.setObject(position, value, Types.OTHER));
    }
  }

  /// `(values (cast(:a as uuid), cast(:b as text), 1)) as r (a, b, n)`
  private String single() {
    return "(values ("
        + joined(column -> "cast(:" + prefix + column.name() + " as " + column.type() + ')')
        + ", 1)) as r ("
        + names()
        + ", n)";
  }

  private Argument array(Column<R> column, Collection<R> rows) {
    @Nullable String[] values = new @Nullable String[rows.size()];
    int index = 0;
    for (R row : rows) {
      values[index++] = text(column.value().apply(row));
    }
    return (position, statement, context) ->
        statement.setArray(
            position, statement.getConnection().createArrayOf(column.type(), values));
  }

  private static @Nullable String text(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Enum<?> constant -> Values.word(constant);
      default -> Values.storable(value.toString());
    };
  }

  private String parameter(Column<R> column) {
    return "(select :" + prefix + column.name() + ')';
  }

  private String joined(Function<Column<R>, String> part) {
    return columns.stream().map(part).collect(Collectors.joining(", "));
  }
}
