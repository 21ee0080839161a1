package io.chatplatform.application.session.port.out;

import io.chatplatform.domain.tenant.TenantId;
import java.util.Optional;

/// Which tenant a refresh token belongs to.
public interface SessionDirectory {
  Optional<TenantId> tenantOfToken(String tokenHash);
}
