package io.chatplatform.application.fake;

import io.chatplatform.application.customer.port.out.CustomerProfileRepository;
import io.chatplatform.application.customer.port.out.DueProfileDirectory;
import io.chatplatform.application.fake.TenantTables.StoredProfile;
import io.chatplatform.domain.chat.ChatId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Customers' profiles in memory: one tenant's, and over all tenants.
public final class InMemoryCustomerProfiles
    implements CustomerProfileRepository, DueProfileDirectory {
  private final InMemoryStore store;

  public InMemoryCustomerProfiles(InMemoryStore store) {
    this.store = store;
  }

  @Override
  public Optional<KnownProfile> find(ChatId chat) {
    return Optional.ofNullable(store.rows().profiles.get(chat)).map(StoredProfile::known);
  }

  @Override
  public void save(ChatId chat, KnownProfile profile, Instant dueAt) {
    store.rows().profiles.computeIfPresent(chat, (id, row) -> new StoredProfile(profile, 0, dueAt));
  }

  @Override
  public void retryAt(ChatId chat, Instant dueAt) {
    store.rows().profiles.computeIfPresent(chat, (id, row) -> row.due(row.attempts(), dueAt));
  }

  @Override
  public List<DueProfile> claim(Instant now, Duration lease, int limit) {
    return store.ask(shared -> {
      List<DueProfile> claimed = new ArrayList<>();
      shared.tenants.forEach((tenant, tables) ->
          tables.profiles.replaceAll((chat, row) -> {
            if (row.dueAt().isAfter(now) || claimed.size() == limit) {
              return row;
            }
            claimed.add(new DueProfile(tenant, chat, row.attempts() + 1));
            return row.due(row.attempts() + 1, now.plus(lease));
          }));
      return claimed;
    });
  }
}
