package io.chatplatform.application.media.service;

import io.chatplatform.application.media.MediaKey;
import io.chatplatform.application.media.port.in.StoreMedia;
import io.chatplatform.application.media.port.out.AttachmentRepository;
import io.chatplatform.application.media.service.MediaFiles.Incoming;
import io.chatplatform.application.media.service.MediaFiles.Rejected;
import io.chatplatform.application.media.service.MediaFiles.Stored;
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
    MediaKey key = MediaKey.of(actor.tenantId(), id);
    var incoming = new Incoming(bytes, Optional.of(fileName), MAX_BYTES, Optional.empty());
    Stored stored;
    try {
      stored = files.store(key, incoming);
    } catch (Rejected rejected) {
      throw new Refusal.Unacceptable("file", words(rejected.why()));
    } catch (IOException e) {
      throw new UncheckedIOException("storing an upload", e);
    }
    if (stored.info().size() == 0) {
      throw new Refusal.Unacceptable("file", "must not be empty");
    }
    Attachment attachment = stored.of(Attachment.ready(id, stored.type(), stored.info()));
    transaction.run(actor.tenantId(), () -> attachments.insert(attachment));
    return attachment;
  }

  private static String words(Attachment.Failure why) {
    return switch (why) {
      case TOO_LARGE -> "must have at most " + MAX_BYTES / (1024 * 1024) + " MB";
      case TYPE_REFUSED -> "must not be a program";
      case DAMAGED, GONE, UNREACHABLE -> "did not arrive whole";
    };
  }
}
