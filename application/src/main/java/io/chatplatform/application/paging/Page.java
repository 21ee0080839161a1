package io.chatplatform.application.paging;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A part of a list. `total` is exact up to `TOTAL_MAX` and stays there for longer lists, so that
/// counting never costs more than that. `next` is where the following page starts, when there is
/// one.
public record Page<T>(List<T> items, long total, Optional<Keyset> next) {
  public static final int TOTAL_MAX = 10_000;

  public Page {
    items = List.copyOf(items);
  }

  /// Cuts a page from up to `limit + 1` rows.
  public static <T> Page<T> cut(
      List<T> rows, long total, PageRequest request, Function<T, Keyset> key) {
    if (rows.size() <= request.limit()) {
      return new Page<>(rows, total, Optional.empty());
    }
    List<T> items = rows.subList(0, request.limit());
    return new Page<>(items, total, Optional.of(key.apply(items.getLast())));
  }
}
