package io.chatplatform.application.fake;

import io.chatplatform.application.session.port.out.UserDirectory;
import io.chatplatform.domain.tenant.TenantId;
import io.chatplatform.domain.user.EmailAddress;
import io.chatplatform.domain.user.UserId;
import java.util.Optional;

/// Whose an address is, in memory.
public final class InMemoryUserDirectory implements UserDirectory {
  private final InMemoryStore store;

  public InMemoryUserDirectory(InMemoryStore store) {
    this.store = store;
  }

  @Override
  public Optional<Entry> find(EmailAddress email) {
    return store.ask(shared -> Optional.ofNullable(shared.emails.get(email)));
  }

  @Override
  public boolean claim(EmailAddress email, TenantId tenant, UserId user) {
    store.rows();
    var mine = new Entry(tenant, user);
    return store.ask(shared -> {
      Entry known = shared.emails.putIfAbsent(email, mine);
      return known == null || known.equals(mine);
    });
  }

  @Override
  public void release(EmailAddress email, TenantId tenant) {
    store.ask(shared ->
        shared
            .emails
            .entrySet()
            .removeIf(entry ->
                entry.getKey().equals(email) && entry.getValue().tenantId().equals(tenant)));
  }
}
