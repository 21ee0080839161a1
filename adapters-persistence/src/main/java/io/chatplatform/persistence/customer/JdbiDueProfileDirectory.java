package io.chatplatform.persistence.customer;

import io.chatplatform.application.customer.port.out.DueProfileDirectory;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.tenant.TenantId;
import io.chatplatform.persistence.Directory;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The profiles of all tenants that are due, in the table `customer_profiles`.
public final class JdbiDueProfileDirectory implements DueProfileDirectory {
  private final Directory directory;

  public record DueRow(UUID tenantId, UUID chatId, int attempt) {
    DueProfile toDomain() {
      return new DueProfile(new TenantId(tenantId), new ChatId(chatId), attempt);
    }
  }

  @Inject
  public JdbiDueProfileDirectory(Directory directory) {
    this.directory = directory;
  }

  @Override
  public List<DueProfile> claim(Instant now, Duration lease, int limit) {
    return directory.ask(handle ->
        handle
            .createQuery(
                """
                select tenant_id, chat_id, attempt
                from lookup.claim_due_profiles(:now, :lease, :limit)
                """)
            .bind("now", now)
            .bind("lease", lease)
            .bind("limit", limit)
            .mapTo(DueRow.class)
            .map(DueRow::toDomain)
            .list());
  }
}
