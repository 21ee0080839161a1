package io.chatplatform.persistence.media;

import io.chatplatform.application.media.port.out.WaitingMediaDirectory;
import io.chatplatform.domain.message.AttachmentId;
import io.chatplatform.domain.tenant.TenantId;
import io.chatplatform.persistence.Directory;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The files of all tenants that wait, in the table `attachments`.
public final class JdbiWaitingMediaDirectory implements WaitingMediaDirectory {
  private final Directory directory;

  public record WaitingRow(UUID tenantId, UUID attachmentId, int attempt) {
    Waiting toDomain() {
      return new Waiting(new TenantId(tenantId), new AttachmentId(attachmentId), attempt);
    }
  }

  @Inject
  public JdbiWaitingMediaDirectory(Directory directory) {
    this.directory = directory;
  }

  @Override
  public List<Waiting> claim(Instant now, Duration lease, int limit) {
    return directory.ask(handle ->
        handle
            .createQuery(
                """
                select tenant_id, attachment_id, attempt
                from lookup.claim_waiting_media(:now, :lease, :limit)
                """)
            .bind("now", now)
            .bind("lease", lease)
            .bind("limit", limit)
            .mapTo(WaitingRow.class)
            .map(WaitingRow::toDomain)
            .list());
  }
}
