package io.chatplatform.persistence.user;

import io.chatplatform.application.session.port.out.UserDirectory;
import io.chatplatform.domain.tenant.TenantId;
import io.chatplatform.domain.user.EmailAddress;
import io.chatplatform.domain.user.UserId;
import io.chatplatform.persistence.Directory;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/// E-mail addresses in `directory.emails`, reached through functions only.
public final class JdbiUserDirectory implements UserDirectory {
  private final Directory directory;

  public record EntryRow(UUID tenantId, UUID userId) {}

  @Inject
  public JdbiUserDirectory(Directory directory) {
    this.directory = directory;
  }

  @Override
  public Optional<Entry> find(EmailAddress email) {
    return directory.ask(handle ->
        handle
            .createQuery("select tenant_id, user_id from lookup.find_email(:email)")
            .bind("email", email.value())
            .mapTo(EntryRow.class)
            .findOne()
            .map(row -> new Entry(new TenantId(row.tenantId()), new UserId(row.userId()))));
  }

  @Override
  public boolean claim(EmailAddress email, TenantId tenant, UserId user) {
    return directory.ask(handle ->
        handle
            .createQuery("select lookup.claim_email(:email, :tenant, :user)")
            .bind("email", email.value())
            .bind("tenant", tenant.value())
            .bind("user", user.value())
            .mapTo(Boolean.class)
            .one());
  }

  @Override
  public void release(EmailAddress email, TenantId tenant) {
    directory.ask(handle ->
        handle
            .createQuery("select 1 from lookup.release_email(:email, :tenant)")
            .bind("email", email.value())
            .bind("tenant", tenant.value())
            .mapTo(Integer.class)
            .one());
  }
}
