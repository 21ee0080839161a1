package io.chatplatform.persistence.chat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.chatplatform.application.chat.port.out.ChatFilter;
import io.chatplatform.domain.tenant.TenantId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/// Totals of long lists of chats, counted once a second at most: counting thousands takes several
/// times as long as reading a page. Short lists are counted each time.
@Singleton
public final class LargeTotals {
  /// From here on a total is large.
  static final long LARGE = 1_000;

  static final Duration KEPT = Duration.ofSeconds(1);
  private static final int LISTS_MAX = 10_000;

  private final Cache<Key, Long> totals;

  private record Key(TenantId tenant, ChatFilter filter) {}

  @Inject
  public LargeTotals() {
    this(Ticker.systemTicker());
  }

  LargeTotals(Ticker ticker) {
    totals =
        Caffeine.newBuilder()
            .expireAfterWrite(KEPT)
            .maximumSize(LISTS_MAX)
            .ticker(ticker)
            .executor(Runnable::run)
            .build();
  }

  Optional<Long> find(TenantId tenant, ChatFilter filter) {
    return Optional.ofNullable(totals.getIfPresent(new Key(tenant, filter)));
  }

  /// Keeps it if it is large and not known.
  void keep(TenantId tenant, ChatFilter filter, long total) {
    if (total >= LARGE) {
      totals.asMap().putIfAbsent(new Key(tenant, filter), total);
    }
  }
}
