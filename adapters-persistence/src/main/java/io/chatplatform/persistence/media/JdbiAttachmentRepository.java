package io.chatplatform.persistence.media;

import io.chatplatform.application.media.port.out.AttachmentRepository;
import io.chatplatform.domain.message.Attachment;
import io.chatplatform.domain.message.AttachmentId;
import io.chatplatform.domain.message.MessageId;
import io.chatplatform.persistence.TenantDb;
import io.chatplatform.persistence.Values;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Attachments in the table `attachments`.
public final class JdbiAttachmentRepository implements AttachmentRepository {
  private static final String SELECT =
      "select "
          + AttachmentRow.ALL.names()
          + " from attachments where tenant_id = :tenantId and id = "
          + Values.anyOf("ids");

  private final TenantDb db;

  @Inject
  public JdbiAttachmentRepository(TenantDb db) {
    this.db = db;
  }

  @Override
  public Optional<Attachment> find(AttachmentId id) {
    return select(SELECT, List.of(id)).stream().findFirst();
  }

  @Override
  public List<Attachment> findUnsent(Collection<AttachmentId> ids) {
    return ids.isEmpty() ? List.of() : select(SELECT + " and message_id is null", ids);
  }

  @Override
  public void insert(Attachment uploaded) {
    TenantDb.one(
        db.update(
                """
                insert into attachments (
                  tenant_id, id, message_id, position, type, mime_type, file_name, size, width,
                  height, duration_ms, state, source, sha256, failure, has_thumbnail)
                values (
                  :tenantId, :id, :messageId, :position, :type, :mimeType, :fileName, :size, :width,
                  :height, :durationMs, :state, :source, :sha256, :failure, :hasThumbnail)
                """)
            .bindMethods(AttachmentRow.of(uploaded, null, 0))
            .execute());
  }

  @Override
  public void update(Attachment attachment) {
    TenantDb.one(
        db.update(
                """
                update attachments
                set type = :type, mime_type = :mimeType, file_name = :fileName, size = :size,
                  width = :width, height = :height, duration_ms = :durationMs, state = :state,
                  source = :source, sha256 = :sha256, failure = :failure,
                  has_thumbnail = :hasThumbnail
                where tenant_id = :tenantId and id = :id
                """)
            .bindMethods(AttachmentRow.of(attachment, null, 0))
            .execute());
  }

  @Override
  public void retryAt(AttachmentId id, Instant dueAt) {
    db.update(
            """
            update attachments set due_at = :dueAt
            where tenant_id = :tenantId and id = :id and state = 'waiting'
            """)
        .bind("id", id.value())
        .bind("dueAt", dueAt)
        .execute();
  }

  @Override
  public void restart(AttachmentId id, Instant dueAt) {
    TenantDb.one(
        db.update(
                """
                update attachments
                set state = 'waiting', failure = null, attempts = 0, due_at = :dueAt
                where tenant_id = :tenantId and id = :id
                """)
            .bind("id", id.value())
            .bind("dueAt", dueAt)
            .execute());
  }

  @Override
  public Optional<MessageId> messageOf(AttachmentId id) {
    return db.query("select message_id from attachments where tenant_id = :tenantId and id = :id")
        .bind("id", id.value())
        .mapTo(UUID.class)
        .findOne()
        .map(MessageId::new);
  }

  private List<Attachment> select(String sql, Collection<AttachmentId> ids) {
    return db.query(sql)
        .bind("ids", Values.ids(ids, AttachmentId::value))
        .mapTo(AttachmentRow.class)
        .map(AttachmentRow::toDomain)
        .list();
  }
}
