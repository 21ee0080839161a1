package io.chatplatform.application.fake;

import io.chatplatform.application.connection.port.out.ConnectionDirectory;
import io.chatplatform.application.fake.InMemoryStore.AccountHolder;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.tenant.Tenant;
import io.chatplatform.domain.tenant.TenantId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Who holds an account, in memory.
public final class InMemoryConnectionDirectory implements ConnectionDirectory {
  private final InMemoryStore store;

  public InMemoryConnectionDirectory(InMemoryStore store) {
    this.store = store;
  }

  @Override
  public Map<AccountRef, Holder> find(Collection<AccountRef> accounts) {
    return store.ask(shared -> {
      Map<AccountRef, Holder> found = new HashMap<>();
      for (AccountRef account : accounts) {
        AccountHolder holder = shared.accounts.get(account);
        if (holder != null) {
          boolean active =
              shared.of(holder.tenant()).tenants.values().stream().anyMatch(Tenant::isActive);
          found.put(account, new Holder(holder.tenant(), holder.connection(), active));
        }
      }
      return found;
    });
  }

  @Override
  public Map<AccountRef, List<Holder>> findUnderBusiness(Collection<AccountRef> businessAccounts) {
    return store.ask(shared -> {
      Map<AccountRef, List<Holder>> found = new HashMap<>();
      shared.tenants.forEach((tenant, rows) ->
          rows.connections
              .values()
              .forEach(connection -> {
                boolean active = rows.tenants.values().stream().anyMatch(Tenant::isActive);
                connection
                    .account()
                    .businessAccountId()
                    .map(id -> new AccountRef(connection.account().channel(), id))
                    .filter(businessAccounts::contains)
                    .ifPresent(ref ->
                        found
                            .computeIfAbsent(ref, business -> new ArrayList<>())
                            .add(new Holder(tenant, connection.id(), active)));
              }));
      return found;
    });
  }

  @Override
  public boolean claim(AccountRef account, TenantId tenant, ConnectionId connection) {
    store.rows();
    var mine = new AccountHolder(tenant, connection);
    return store.ask(shared -> {
      AccountHolder known = shared.accounts.putIfAbsent(account, mine);
      return known == null || known.equals(mine);
    });
  }

  @Override
  public void release(AccountRef account, TenantId tenant) {
    store.ask(shared ->
        shared
            .accounts
            .entrySet()
            .removeIf(entry ->
                entry.getKey().equals(account) && entry.getValue().tenant().equals(tenant)));
  }
}
