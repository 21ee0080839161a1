package io.chatplatform.application.fake;

import io.chatplatform.application.fake.TenantTables.StoredAttachment;
import io.chatplatform.application.media.port.out.AttachmentRepository;
import io.chatplatform.domain.message.Attachment;
import io.chatplatform.domain.message.AttachmentId;
import io.chatplatform.domain.message.MessageId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Attachments in memory; a list comes in the order in which they were stored.
public final class InMemoryAttachmentRepository implements AttachmentRepository {
  private final InMemoryStore store;

  public InMemoryAttachmentRepository(InMemoryStore store) {
    this.store = store;
  }

  @Override
  public Optional<Attachment> find(AttachmentId id) {
    return row(id).map(StoredAttachment::attachment);
  }

  @Override
  public List<Attachment> findUnsent(Collection<AttachmentId> ids) {
    return store.rows().attachments.values().stream()
        .filter(row -> row.message().isEmpty() && ids.contains(row.attachment().id()))
        .map(StoredAttachment::attachment)
        .toList();
  }

  @Override
  public void insert(Attachment uploaded) {
    store.rows().attachments.put(uploaded.id(), new StoredAttachment(uploaded, Optional.empty()));
  }

  @Override
  public void update(Attachment attachment) {
    Optional<MessageId> message = messageOf(attachment.id());
    Rows.replace(
        store.rows().attachments, attachment.id(), new StoredAttachment(attachment, message));
  }

  @Override
  public Optional<MessageId> messageOf(AttachmentId id) {
    return row(id).flatMap(StoredAttachment::message);
  }

  private Optional<StoredAttachment> row(AttachmentId id) {
    return Optional.ofNullable(store.rows().attachments.get(id));
  }
}
