package io.chatplatform.domain.tenant;

import io.chatplatform.domain.Texts;
import java.time.Instant;

/// One business. `subdomain` is a short name that is unique in the installation.
public record Tenant(
    TenantId id,
    String name,
    String subdomain,
    Plan plan,
    boolean isActive,
    Instant createdAt,
    Instant updatedAt) {
  public static final int NAME_MAX = 100;

  public Tenant {
    name = Texts.required("tenantName", name, NAME_MAX);
  }

  public static Tenant open(TenantId id, String name, String subdomain, Instant now) {
    return new Tenant(id, name, subdomain, Plan.BASIC, true, now, now);
  }
}
