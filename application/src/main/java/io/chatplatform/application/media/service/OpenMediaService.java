package io.chatplatform.application.media.service;

import io.chatplatform.application.media.FileType;
import io.chatplatform.application.media.MediaKey;
import io.chatplatform.application.media.MediaKey.Rendition;
import io.chatplatform.application.media.port.in.OpenMedia;
import io.chatplatform.application.media.port.out.AttachmentRepository;
import io.chatplatform.application.media.port.out.MediaStore;
import io.chatplatform.application.security.Actor;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.message.Attachment;
import io.chatplatform.domain.message.AttachmentId;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

public final class OpenMediaService implements OpenMedia {
  private final TenantTransaction transaction;
  private final AttachmentRepository attachments;
  private final MediaStore store;

  @Inject
  public OpenMediaService(
      TenantTransaction transaction, AttachmentRepository attachments, MediaStore store) {
    this.transaction = transaction;
    this.attachments = attachments;
    this.store = store;
  }

  @Override
  public Opened open(Actor actor, AttachmentId id, Rendition rendition) {
    Attachment attachment =
        transaction.read(
            actor.tenantId(),
            () -> attachments.find(id).orElseThrow(() -> new Refusal.NotFound("attachment")));
    switch (attachment.state()) {
      case READY -> {}
      case WAITING ->
          throw new Refusal.NotFound("attachment yet; it is still being fetched from the channel");
      case FAILED ->
          throw new Refusal.NotFound("attachment; it could not be fetched from the channel");
    }
    MediaKey key = MediaKey.of(actor.tenantId(), id);
    try {
      return rendition == Rendition.THUMBNAIL && attachment.hasThumbnail()
          ? thumbnail(attachment, opened(key.thumbnail()))
          : new Opened(
              attachment.info().mimeType(),
              attachment.info().fileName(),
              attachment.info().size(),
              opened(key));
    } catch (IOException e) {
      throw new UncheckedIOException("opening attachment " + id, e);
    }
  }

  /// Made here and small; its first bytes say what it was made as.
  private static Opened thumbnail(Attachment attachment, InputStream file) throws IOException {
    try (file) {
      byte[] bytes = file.readAllBytes();
      FileType type = FileType.of(bytes, Optional.empty());
      return new Opened(
          type.mimeType(),
          attachment.info().fileName(),
          bytes.length,
          new ByteArrayInputStream(bytes));
    }
  }

  private InputStream opened(MediaKey key) throws IOException {
    return store.open(key).orElseThrow(() -> new Refusal.NotFound("attachment"));
  }
}
