package io.chatplatform.application.media.service;

import io.chatplatform.application.media.port.in.StoreMedia;
import io.chatplatform.application.media.port.out.AttachmentRepository;
import io.chatplatform.application.media.port.out.MediaStore.TooLarge;
import io.chatplatform.application.security.Actor;
import io.chatplatform.application.transaction.IdSource;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.message.Attachment;
import io.chatplatform.domain.message.AttachmentId;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

public final class StoreMediaService implements StoreMedia {
  private final TenantTransaction transaction;
  private final AttachmentRepository attachments;
  private final MediaFiles files;
  private final IdSource ids;

  @Inject
  public StoreMediaService(
      TenantTransaction transaction,
      AttachmentRepository attachments,
      MediaFiles files,
      IdSource ids) {
    this.transaction = transaction;
    this.attachments = attachments;
    this.files = files;
    this.ids = ids;
  }

  @Override
  public Attachment handle(Actor actor, String fileName, InputStream bytes) {
    var id = new AttachmentId(ids.next());
    MediaFiles.Stored stored;
    try {
      stored = files.store(actor.tenantId(), id, Optional.of(fileName), bytes, MAX_BYTES);
    } catch (TooLarge e) {
      throw new Refusal.Unacceptable(
          "file", "must have at most " + MAX_BYTES / (1024 * 1024) + " MB");
    } catch (IOException e) {
      throw new UncheckedIOException("storing an upload", e);
    }
    if (stored.info().size() == 0) {
      throw new Refusal.Unacceptable("file", "must not be empty");
    }
    var attachment = Attachment.stored(id, stored.type(), stored.info());
    transaction.run(actor.tenantId(), () -> attachments.insert(attachment));
    return attachment;
  }
}
