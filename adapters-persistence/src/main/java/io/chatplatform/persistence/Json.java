package io.chatplatform.persistence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Small records inside a column.
public final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  /// The text of a list; null for an empty one.
  public static @Nullable String write(List<?> values) {
    return values.isEmpty() ? null : MAPPER.writeValueAsString(values);
  }

  public static <T> List<T> read(@Nullable String text, Class<T[]> type) {
    return text == null ? List.of() : List.of(MAPPER.readValue(text, type));
  }

  public static String writeOne(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  public static <T> T readOne(String text, Class<T> type) {
    return MAPPER.readValue(text, type);
  }
}
