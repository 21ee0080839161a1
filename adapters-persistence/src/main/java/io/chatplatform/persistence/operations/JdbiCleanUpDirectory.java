package io.chatplatform.persistence.operations;

import io.chatplatform.application.operations.Litter;
import io.chatplatform.application.operations.port.out.CleanUpDirectory;
import io.chatplatform.domain.tenant.TenantId;
import io.chatplatform.persistence.Directory;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Asks the functions that look over all tenants for what is too old.
public final class JdbiCleanUpDirectory implements CleanUpDirectory {
  private final Directory directory;

  public record FileRow(UUID tenantId, UUID fileId) {
    DiscardedFile toDomain() {
      return new DiscardedFile(new TenantId(tenantId), fileId);
    }
  }

  @Inject
  public JdbiCleanUpDirectory(Directory directory) {
    this.directory = directory;
  }

  @Override
  public boolean claim(Instant now, Duration pause) {
    return directory.ask(handle ->
        handle
            .createQuery("select lookup.claim_job('clean-up', :now, :pause)")
            .bind("now", now)
            .bind("pause", pause)
            .mapTo(Boolean.class)
            .one());
  }

  @Override
  public int remove(Litter kind, Instant olderThan, int atMost) {
    String function =
        switch (kind) {
          case UNSENT_UPLOADS -> "remove_unsent_uploads";
          case ENDED_SESSIONS -> "remove_ended_sessions";
          case EARLY_RECEIPTS -> "remove_early_receipts";
          case PARKED_EVENTS -> "remove_parked_events";
        };
    return directory.ask(handle ->
        handle
            .createQuery("select lookup." + function + "(:olderThan, :atMost)")
            .bind("olderThan", olderThan)
            .bind("atMost", atMost)
            .mapTo(Integer.class)
            .one());
  }

  @Override
  public List<DiscardedFile> findDiscardedFiles(int atMost) {
    return directory.ask(handle ->
        handle
            .createQuery("select tenant_id, file_id from lookup.find_discarded_files(:atMost)")
            .bind("atMost", atMost)
            .mapTo(FileRow.class)
            .map(FileRow::toDomain)
            .list());
  }

  @Override
  public void forget(Collection<DiscardedFile> files) {
    UUID[] tenants = files.stream().map(file -> file.tenantId().value()).toArray(UUID[]::new);
    UUID[] ids = files.stream().map(DiscardedFile::id).toArray(UUID[]::new);
    directory.ask(handle ->
        handle
            .createQuery("select 1 from lookup.forget_discarded_files(:tenants, :ids)")
            .bind("tenants", tenants)
            .bind("ids", ids)
            .mapTo(Integer.class)
            .list());
  }
}
