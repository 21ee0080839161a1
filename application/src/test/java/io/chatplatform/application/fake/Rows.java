package io.chatplatform.application.fake;

import io.chatplatform.application.paging.Keyset;
import io.chatplatform.application.paging.Page;
import io.chatplatform.application.paging.PageRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What all in-memory repositories do alike.
final class Rows {
  private Rows() {}

  /// A row that is there before and after; a change of what is not there is a bug.
  static <K, V> void replace(Map<K, V> rows, K id, V row) {
    requireThere(rows, id);
    rows.put(id, row);
  }

  static <K, V> void requireThere(Map<K, V> rows, K id) {
    if (!rows.containsKey(id)) {
      throw new IllegalStateException("no such row: " + id);
    }
  }

  /// Cuts a page; `order` is the list's order by `key`.
  static <T> Page<T> page(
      List<T> matching, PageRequest request, Function<T, Keyset> key, Comparator<Keyset> order) {
    List<T> sorted = matching.stream().sorted(Comparator.comparing(key, order)).toList();
    List<T> rest =
        request
            .after()
            .map(after ->
                sorted.stream().filter(row -> order.compare(key.apply(row), after) > 0).toList())
            .orElseGet(
                () -> sorted.subList(Math.min(request.offset(), sorted.size()), sorted.size()));
    List<T> cut = rest.subList(0, Math.min(rest.size(), request.limit() + 1));
    return Page.cut(cut, Math.min(matching.size(), Page.TOTAL_MAX), request, key);
  }

  static Comparator<Keyset> oldestFirst() {
    return Comparator.comparing(Keyset::at).thenComparing(key -> key.id().toString());
  }

  static Comparator<Keyset> newestFirst() {
    return oldestFirst().reversed();
  }
}
