package io.chatplatform.application.security;

import io.chatplatform.domain.tenant.TenantId;

/// Seals secrets with the tenant's own key (AES-256-GCM, the key wrapped by the installation's
/// master key). `context` names the row the secret belongs to: opened for another row, it is
/// refused. Runs inside the tenant's transaction; a tenant's key is made at its first use.
public interface SecretBox {
  byte[] seal(TenantId tenant, String context, String secret);

  String open(TenantId tenant, String context, byte[] sealed);
}
