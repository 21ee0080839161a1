package io.chatplatform.persistence.tenant;

import io.chatplatform.application.session.port.out.TenantRepository;
import io.chatplatform.domain.tenant.Tenant;
import io.chatplatform.persistence.TenantDb;
import jakarta.inject.Inject;

/// Tenants in the table `tenants`; their subdomains are taken in the directory.
public final class JdbiTenantRepository implements TenantRepository {
  private final TenantDb db;

  @Inject
  public JdbiTenantRepository(TenantDb db) {
    this.db = db;
  }

  @Override
  public boolean insert(Tenant tenant) {
    boolean isFree =
        db.query("select lookup.claim_subdomain(:subdomain, :tenantId)")
            .bind("subdomain", tenant.subdomain())
            .mapTo(Boolean.class)
            .one();
    if (isFree) {
      TenantDb.one(
          db.update(
                  """
                  insert into tenants (id, name, subdomain, plan, is_active, created_at, updated_at)
                  values (:tenantId, :name, :subdomain, :plan, :isActive, :createdAt, :updatedAt)
                  """)
              .bindMethods(TenantRow.of(tenant))
              .execute());
    }
    return isFree;
  }

  @Override
  public Tenant get() {
    return db.query(
            """
            select id, name, subdomain, plan, is_active, created_at, updated_at
            from tenants
            where id = :tenantId
            """)
        .mapTo(TenantRow.class)
        .one()
        .toDomain();
  }
}
