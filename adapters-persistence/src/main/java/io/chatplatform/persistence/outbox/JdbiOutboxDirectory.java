package io.chatplatform.persistence.outbox;

import io.chatplatform.application.outbound.port.out.OutboxDirectory;
import io.chatplatform.domain.message.MessageId;
import io.chatplatform.domain.tenant.TenantId;
import io.chatplatform.persistence.Directory;
import io.chatplatform.persistence.Values;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The due entries of all tenants' outboxes.
public final class JdbiOutboxDirectory implements OutboxDirectory {
  private final Directory directory;

  public record DueRow(UUID tenantId, UUID messageId, int attempts, String was, String kind) {
    Due toDomain() {
      return new Due(
          new TenantId(tenantId),
          new MessageId(messageId),
          attempts,
          switch (was) {
            case "queued" -> State.QUEUED;
            case "sending" -> State.SENDING;
            case "awaiting" -> State.UNSETTLED;
            default -> throw new IllegalStateException("not an outbox state: " + was);
          },
          Values.constant(Kind.class, kind));
    }
  }

  @Inject
  public JdbiOutboxDirectory(Directory directory) {
    this.directory = directory;
  }

  @Override
  public List<Due> claim(Instant now, Duration lease, int limit) {
    return directory.ask(handle ->
        handle
            .createQuery(
                """
                select tenant_id, message_id, attempts, was, kind
                from lookup.claim_due(:now, :lease, :limit)
                """)
            .bind("now", now)
            .bind("lease", lease)
            .bind("limit", limit)
            .mapTo(DueRow.class)
            .map(DueRow::toDomain)
            .list());
  }
}
