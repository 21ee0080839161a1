package io.chatplatform.http;

import io.chatplatform.application.paging.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// A page of a list under its plural, as every list of the API is written.
public final class Lists {
  private Lists() {}

  public static <T> Map<String, Object> page(String plural, Page<T> page, Function<T, ?> json) {
    return answer(
        plural,
        page.items().stream().<Object>map(json).toList(),
        page.total(),
        page.next().map(Query::encoded));
  }

  public static Map<String, Object> all(String plural, List<?> items) {
    return answer(plural, items, items.size(), java.util.Optional.empty());
  }

  private static Map<String, Object> answer(
      String plural, List<?> items, long total, java.util.Optional<String> next) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put(plural, items);
    answer.put("total", total);
    answer.put("hasMore", next.isPresent());
    answer.put("nextCursor", next);
    return answer;
  }
}
