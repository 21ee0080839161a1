package io.chatplatform.application.fake;

import io.chatplatform.application.session.port.out.TenantRepository;
import io.chatplatform.domain.tenant.Tenant;

/// Tenants in memory.
public final class InMemoryTenantRepository implements TenantRepository {
  private final InMemoryStore store;

  public InMemoryTenantRepository(InMemoryStore store) {
    this.store = store;
  }

  @Override
  public boolean insert(Tenant tenant) {
    boolean isFree =
        store.ask(shared -> shared.subdomains.putIfAbsent(tenant.subdomain(), tenant.id()) == null);
    if (isFree) {
      store.rows().tenants.put(tenant.id(), tenant);
    }
    return isFree;
  }

  @Override
  public Tenant get() {
    return store.rows().tenants.values().stream().findFirst().orElseThrow();
  }

  /// An operator suspends the transaction's tenant.
  public void suspend() {
    Tenant tenant = get();
    store
        .rows()
        .tenants
        .put(
            tenant.id(),
            new Tenant(
                tenant.id(),
                tenant.name(),
                tenant.subdomain(),
                tenant.plan(),
                false,
                tenant.createdAt(),
                tenant.updatedAt()));
  }
}
