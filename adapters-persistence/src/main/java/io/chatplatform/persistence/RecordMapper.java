package io.chatplatform.persistence;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.mapper.MappingException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// Maps a row to a record by the names of its components, in the few types that rows have. The
/// columns' places are found once a statement, which JDBI's own mapper takes far longer for.
final class RecordMapper<R> implements RowMapper<R> {
  private static final Map<Class<?>, Reader> READERS =
      Map.of(
          UUID.class, (row, column) -> row.getObject(column, UUID.class),
          String.class, ResultSet::getString,
          Instant.class, RecordMapper::instant,
          boolean.class, ResultSet::getBoolean,
          int.class, ResultSet::getInt,
          long.class, ResultSet::getLong,
          Integer.class, (row, column) -> row.getObject(column, Integer.class),
          byte[].class, ResultSet::getBytes,
          List.class, RecordMapper::texts);

  private final MethodHandle constructor;
  private final String[] columns;
  private final Reader[] readers;

  private interface Reader {
    @Nullable Object read(ResultSet row, int column) throws SQLException;
  }

  RecordMapper(Class<R> type) {
    RecordComponent[] components = type.getRecordComponents();
    this.constructor = constructorOf(type, components);
    this.columns =
        Arrays.stream(components).map(c -> columnName(c.getName())).toArray(String[]::new);
    this.readers =
        Arrays.stream(components).map(c -> readerOf(type, c.getType())).toArray(Reader[]::new);
  }

  @Override
  public R map(ResultSet row, StatementContext context) throws SQLException {
    return specialize(row, context).map(row, context);
  }

  @Override
  public RowMapper<R> specialize(ResultSet rows, StatementContext context) throws SQLException {
    int[] places = new int[columns.length];
    for (int i = 0; i < places.length; i++) {
      places[i] = rows.findColumn(columns[i]);
    }
    return (row, inner) -> {
      @Nullable Object[] values = new @Nullable Object[places.length];
      for (int i = 0; i < places.length; i++) {
        values[i] = readers[i].read(row, places[i]);
      }
      return constructed(values);
    };
  }

  @SuppressWarnings("unchecked") // the constructor makes what it is declared in
  private R constructed(@Nullable Object[] values) {
    try {
      return (R) constructor.invokeExact(values);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new MappingException("cannot make " + constructor.type(), e);
    }
  }

  private static MethodHandle constructorOf(Class<?> type, RecordComponent[] components) {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      var declared = type.getDeclaredConstructor(types);
      declared.setAccessible(true);
      return MethodHandles.lookup()
          .unreflectConstructor(declared)
          .asSpreader(Object[].class, types.length)
          .asType(MethodType.methodType(Object.class, Object[].class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record has its canonical constructor", e);
    }
  }

  private static Reader readerOf(Class<?> record, Class<?> type) {
    Reader reader = READERS.get(type);
    if (reader == null) {
      throw new IllegalStateException(record + " has a component that rows do not have: " + type);
    }
    return reader;
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime found = row.getObject(column, OffsetDateTime.class);
    return found == null ? null : found.toInstant();
  }

  private static @Nullable List<String> texts(ResultSet row, int column) throws SQLException {
    Array found = row.getArray(column);
    return found == null ? null : List.of((String[]) found.getArray());
  }

  /// `customerName` is the column `customer_name`.
  private static String columnName(String component) {
    return component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
