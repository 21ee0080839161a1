package io.chatplatform.persistence.session;

import io.chatplatform.application.session.port.out.SessionDirectory;
import io.chatplatform.domain.tenant.TenantId;
import io.chatplatform.persistence.Directory;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/// Refresh tokens of all tenants, by their hash.
public final class JdbiSessionDirectory implements SessionDirectory {
  private final Directory directory;

  @Inject
  public JdbiSessionDirectory(Directory directory) {
    this.directory = directory;
  }

  @Override
  public Optional<TenantId> tenantOfToken(String tokenHash) {
    return directory.ask(handle ->
        handle
            .createQuery("select lookup.tenant_of_token(:hash)")
            .bind("hash", tokenHash)
            .mapTo(UUID.class)
            .findOne()
            .map(TenantId::new));
  }
}
