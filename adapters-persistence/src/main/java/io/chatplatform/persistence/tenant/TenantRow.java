package io.chatplatform.persistence.tenant;

import io.chatplatform.domain.tenant.Plan;
import io.chatplatform.domain.tenant.Tenant;
import io.chatplatform.domain.tenant.TenantId;
import io.chatplatform.persistence.Values;
import java.time.Instant;
import java.util.UUID;

/// A row of `tenants`.
public record TenantRow(
    UUID id,
    String name,
    String subdomain,
    String plan,
    boolean isActive,
    Instant createdAt,
    Instant updatedAt) {
  static TenantRow of(Tenant tenant) {
    return new TenantRow(
        tenant.id().value(),
        tenant.name(),
        tenant.subdomain(),
        Values.word(tenant.plan()),
        tenant.isActive(),
        tenant.createdAt(),
        tenant.updatedAt());
  }

  Tenant toDomain() {
    return new Tenant(
        new TenantId(id),
        name,
        subdomain,
        Values.constant(Plan.class, plan),
        isActive,
        createdAt,
        updatedAt);
  }
}
