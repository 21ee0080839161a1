package io.chatplatform.persistence;

import java.lang.reflect.Type;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.postgres.PostgresPlugin;

/// How values go in and rows come out: each record is mapped by its components' names.
final class JdbiConfiguration {
  private JdbiConfiguration() {}

  static Jdbi of(DataSource pool) {
    return Jdbi.create(pool)
        .installPlugin(new PostgresPlugin())
        .registerRowMapper(new Records())
        .registerArgument(new Instants())
        .registerArgument(new Strings());
  }

  /// Each record's mapper is made once: JDBI asks anew for each statement.
  private static final class Records implements RowMapperFactory {
    private final Map<Class<?>, RowMapper<?>> mappers = new ConcurrentHashMap<>();

    @Override
    public Optional<RowMapper<?>> build(Type type, ConfigRegistry config) {
      Class<?> raw = GenericTypes.getErasedType(type);
      return raw.isRecord()
          ? Optional.of(mappers.computeIfAbsent(raw, RecordMapper::new))
          : Optional.empty();
    }
  }

  private static final class Instants extends AbstractArgumentFactory<Instant> {
    Instants() {
      super(Types.TIMESTAMP_WITH_TIMEZONE);
    }

    @Override
    protected Argument build(Instant value, ConfigRegistry config) {
      return (position, statement, context) ->
          statement.setObject(position, Values.storable(value).atOffset(ZoneOffset.UTC));
    }
  }

  private static final class Strings extends AbstractArgumentFactory<String> {
    Strings() {
      super(Types.VARCHAR);
    }

    @Override
    protected Argument build(String value, ConfigRegistry config) {
      return (position, statement, context) ->
          statement.setString(position, Values.storable(value));
    }
  }
}
