package io.chatplatform.persistence.connection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.chatplatform.application.connection.port.out.ConnectionDirectory.AccountRef;
import io.chatplatform.application.connection.port.out.ConnectionDirectory.Holder;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;

/// Who held an account a moment ago: each batch of webhooks asks, and the answer hardly ever
/// changes. What another instance changes is seen a moment later; what this one changes, at once.
@Singleton
public final class RecentHolders {
  static final Duration KEPT = Duration.ofMillis(250);

  /// Until then the transaction that changes a holder has ended.
  static final Duration CHANGING = Duration.ofSeconds(10);

  private static final int ACCOUNTS_MAX = 10_000;

  private final Cache<AccountRef, Holder> holders;
  private final Cache<AccountRef, Boolean> changing;

  @Inject
  public RecentHolders() {
    this(Ticker.systemTicker());
  }

  RecentHolders(Ticker ticker) {
    this.holders = cache(KEPT, ticker);
    this.changing = cache(CHANGING, ticker);
  }

  Map<AccountRef, Holder> find(Collection<AccountRef> accounts) {
    return holders.getAllPresent(accounts);
  }

  /// As the store has just said.
  void keep(AccountRef account, Holder holder) {
    if (changing.getIfPresent(account) == null) {
      holders.put(account, holder);
      if (changing.getIfPresent(account) != null) {
        holders.invalidate(account);
      }
    }
  }

  /// A transaction gives it to somebody else, or will not have done so in the end.
  void change(AccountRef account) {
    changing.put(account, true);
    holders.invalidate(account);
  }

  private static <V> Cache<AccountRef, V> cache(Duration kept, Ticker ticker) {
    return Caffeine.newBuilder()
        .expireAfterWrite(kept)
        .maximumSize(ACCOUNTS_MAX)
        .ticker(ticker)
        .executor(Runnable::run)
        .build();
  }
}
