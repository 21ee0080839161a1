package io.chatplatform.application.paging;

import java.util.Optional;

/// Which part of a list: at most `limit` rows, after a row or else past `offset` rows.
public record PageRequest(int limit, Optional<Keyset> after, int offset) {
  public static final int LIMIT_DEFAULT = 50;
  public static final int LIMIT_MAX = 100;

  public static PageRequest first(int limit) {
    return new PageRequest(limit, Optional.empty(), 0);
  }
}
