package io.chatplatform.application.fake;

import io.chatplatform.application.connection.port.out.ConnectionDirectory;
import io.chatplatform.application.fake.InMemoryStore.AccountHolder;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.connection.SocialConnection;
import io.chatplatform.domain.tenant.Tenant;
import io.chatplatform.domain.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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

  @Override
  public List<Due> claimChecks(Instant now, Duration lease, int limit) {
    return store.ask(shared -> {
      List<Due> due =
          shared.tenants.entrySet().stream()
              .flatMap(tenant -> due(tenant.getKey(), tenant.getValue(), now))
              .limit(limit)
              .toList();
      due.forEach(
          one -> shared.of(one.tenantId()).checksDue.put(one.connectionId(), now.plus(lease)));
      return due;
    });
  }

  private static Stream<Due> due(TenantId tenant, TenantTables rows, Instant now) {
    return rows.connections.values().stream()
        .filter(SocialConnection::isConnected)
        .filter(one -> !rows.checksDue.getOrDefault(one.id(), Instant.MAX).isAfter(now))
        .map(one -> new Due(tenant, one.id()));
  }
}
