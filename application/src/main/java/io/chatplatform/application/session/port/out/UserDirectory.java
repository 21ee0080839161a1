package io.chatplatform.application.session.port.out;

import io.chatplatform.domain.tenant.TenantId;
import io.chatplatform.domain.user.EmailAddress;
import io.chatplatform.domain.user.UserId;
import java.util.Optional;

/// Whose an e-mail address is, over all tenants. An address belongs to one user of the
/// installation.
public interface UserDirectory {
  Optional<Entry> find(EmailAddress email);

  /// Takes the address for a user, inside the tenant's transaction; false: somebody has it.
  boolean claim(EmailAddress email, TenantId tenant, UserId user);

  void release(EmailAddress email, TenantId tenant);

  record Entry(TenantId tenantId, UserId userId) {}
}
