package io.chatplatform.http.session;

import io.chatplatform.domain.tenant.Tenant;
import io.chatplatform.http.Instants;
import io.chatplatform.http.Words;

record TenantJson(
    String id,
    String name,
    String subdomain,
    String plan,
    boolean isActive,
    String createdAt,
    String updatedAt) {
  static TenantJson from(Tenant tenant) {
    return new TenantJson(
        tenant.id().toString(),
        tenant.name(),
        tenant.subdomain(),
        Words.of(tenant.plan()),
        tenant.isActive(),
        Instants.text(tenant.createdAt()),
        Instants.text(tenant.updatedAt()));
  }
}
