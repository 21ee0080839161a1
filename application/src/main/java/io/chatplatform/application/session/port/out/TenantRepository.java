package io.chatplatform.application.session.port.out;

import io.chatplatform.domain.tenant.Tenant;

/// The transaction's own tenant.
public interface TenantRepository {
  /// Refused as taken (false) when another tenant has the subdomain.
  boolean insert(Tenant tenant);

  Tenant get();
}
