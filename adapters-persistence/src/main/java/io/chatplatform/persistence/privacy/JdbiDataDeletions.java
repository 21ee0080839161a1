package io.chatplatform.persistence.privacy;

import io.chatplatform.application.privacy.DataDeletion;
import io.chatplatform.application.privacy.port.out.DataDeletions;
import io.chatplatform.persistence.Directory;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Deletions in `directory.data_deletions`, reached through functions only.
public final class JdbiDataDeletions implements DataDeletions {
  private final Directory directory;

  public record DeletionRow(String code, Instant requestedAt, @Nullable Instant completedAt) {
    DataDeletion toDomain() {
      return new DataDeletion(code, requestedAt, Optional.ofNullable(completedAt));
    }
  }

  @Inject
  public JdbiDataDeletions(Directory directory) {
    this.directory = directory;
  }

  @Override
  public void insert(DataDeletion deletion) {
    call("select 1 from lookup.add_deletion(:code, :at)", deletion.code(), deletion.requestedAt());
  }

  @Override
  public void complete(String code, Instant at) {
    call("select 1 from lookup.complete_deletion(:code, :at)", code, at);
  }

  @Override
  public Optional<DataDeletion> find(String code) {
    return directory.ask(handle ->
        handle
            .createQuery("select code, requested_at, completed_at from lookup.find_deletion(:code)")
            .bind("code", code)
            .mapTo(DeletionRow.class)
            .findOne()
            .map(DeletionRow::toDomain));
  }

  private void call(String sql, String code, Instant at) {
    directory.ask(handle ->
        handle.createQuery(sql).bind("code", code).bind("at", at).mapTo(Integer.class).one());
  }
}
