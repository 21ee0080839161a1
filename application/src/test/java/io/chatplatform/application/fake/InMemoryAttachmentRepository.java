package io.chatplatform.application.fake;

import io.chatplatform.application.fake.TenantTables.StoredAttachment;
import io.chatplatform.application.media.port.out.AttachmentRepository;
import io.chatplatform.application.media.port.out.WaitingMediaDirectory;
import io.chatplatform.domain.message.Attachment;
import io.chatplatform.domain.message.Attachment.State;
import io.chatplatform.domain.message.AttachmentId;
import io.chatplatform.domain.message.MessageId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Attachments in memory; a list comes in the order in which they were stored.
public final class InMemoryAttachmentRepository
    implements AttachmentRepository, WaitingMediaDirectory {
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
    change(attachment.id(), row -> row.with(attachment));
  }

  @Override
  public void retryAt(AttachmentId id, Instant dueAt) {
    store.rows().attachments.computeIfPresent(id, (key, row) -> row.due(row.attempts(), dueAt));
  }

  @Override
  public void restart(AttachmentId id, Instant dueAt) {
    change(
        id,
        row -> {
          Attachment now = row.attachment();
          return row.with(
                  Attachment.waiting(id, now.type(), now.info(), now.source().orElseThrow()))
              .due(0, dueAt);
        });
  }

  @Override
  public List<Waiting> claim(Instant now, Duration lease, int limit) {
    return store.ask(shared -> {
      List<Waiting> claimed = new ArrayList<>();
      shared.tenants.forEach((tenant, tables) ->
          tables.attachments.replaceAll((id, row) -> {
            boolean isDue = row.attachment().state() == State.WAITING && !row.dueAt().isAfter(now);
            if (!isDue || claimed.size() == limit) {
              return row;
            }
            claimed.add(new Waiting(tenant, id, row.attempts() + 1));
            return row.due(row.attempts() + 1, now.plus(lease));
          }));
      return claimed;
    });
  }

  @Override
  public Optional<MessageId> messageOf(AttachmentId id) {
    return row(id).flatMap(StoredAttachment::message);
  }

  private void change(AttachmentId id, UnaryOperator<StoredAttachment> change) {
    Rows.replace(
        store.rows().attachments,
        id,
        change.apply(row(id).orElseThrow(IllegalStateException::new)));
  }

  private Optional<StoredAttachment> row(AttachmentId id) {
    return Optional.ofNullable(store.rows().attachments.get(id));
  }
}
