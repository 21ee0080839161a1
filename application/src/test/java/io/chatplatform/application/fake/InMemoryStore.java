package io.chatplatform.application.fake;

import io.chatplatform.application.connection.port.out.ConnectionDirectory.AccountRef;
import io.chatplatform.application.session.port.out.UserDirectory;
import io.chatplatform.application.transaction.LostRace;
import io.chatplatform.application.transaction.StoreUnavailable;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.tenant.TenantId;
import io.chatplatform.domain.user.EmailAddress;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/// All tenants' rows. One transaction runs at a time; a failed one leaves no trace. Repositories
/// reach the rows of the transaction's tenant only, and nothing outside of a transaction.
public final class InMemoryStore implements TenantTransaction {
  private static final ScopedValue<InMemoryStore> OPEN = ScopedValue.newInstance();
  private static final ScopedValue<TenantId> TENANT = ScopedValue.newInstance();
  private final ReentrantLock lock = new ReentrantLock();
  private Shared shared = new Shared();
  private boolean away;
  private long sequence;

  @Override
  public <T> T run(TenantId tenant, Supplier<T> work) {
    return LostRace.again(() -> runOnce(tenant, work));
  }

  private <T> T runOnce(TenantId tenant, Supplier<T> work) {
    if (TENANT.isBound()) {
      throw new IllegalStateException("transactions do not nest");
    }
    lock.lock();
    Shared before = shared.copy();
    boolean committed = false;
    try {
      requireThere();
      T result = ScopedValue.where(OPEN, this).where(TENANT, tenant).call(() -> work.get());
      committed = true;
      return result;
    } finally {
      if (!committed) {
        shared = before;
      }
      lock.unlock();
    }
  }

  @Override
  public <T> T read(TenantId tenant, Supplier<T> work) {
    return run(tenant, work);
  }

  /// While it is away, each transaction and look-up throws `StoreUnavailable`.
  public void away(boolean isAway) {
    lock.lock();
    try {
      away = isAway;
    } finally {
      lock.unlock();
    }
  }

  /// The rows of the running transaction's tenant.
  TenantTables rows() {
    if (!TENANT.isBound() || !OPEN.isBound() || OPEN.get() != this) {
      throw new IllegalStateException("outside of a tenant's transaction");
    }
    return shared.of(TENANT.get());
  }

  TenantId tenant() {
    rows();
    return TENANT.get();
  }

  /// A look-up over all tenants, inside of a transaction or outside.
  <T> T ask(Function<Shared, T> question) {
    lock.lock();
    try {
      requireThere();
      return question.apply(shared);
    } finally {
      lock.unlock();
    }
  }

  long next() {
    return ++sequence;
  }

  private void requireThere() {
    if (away) {
      throw new StoreUnavailable("the store is away", new IllegalStateException("on purpose"));
    }
  }

  record AccountHolder(TenantId tenant, ConnectionId connection) {}

  /// What is not one tenant's alone.
  static final class Shared {
    final Map<TenantId, TenantTables> tenants = new LinkedHashMap<>();
    final Map<String, TenantId> subdomains = new HashMap<>();
    final Map<EmailAddress, UserDirectory.Entry> emails = new HashMap<>();
    final Map<AccountRef, AccountHolder> accounts = new HashMap<>();

    TenantTables of(TenantId tenant) {
      return tenants.computeIfAbsent(tenant, id -> new TenantTables());
    }

    private Shared copy() {
      var copy = new Shared();
      tenants.forEach((id, tables) -> copy.tenants.put(id, tables.copy()));
      copy.subdomains.putAll(subdomains);
      copy.emails.putAll(emails);
      copy.accounts.putAll(accounts);
      return copy;
    }
  }
}
