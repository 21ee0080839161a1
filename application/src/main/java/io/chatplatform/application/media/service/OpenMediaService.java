package io.chatplatform.application.media.service;

import io.chatplatform.application.media.port.in.FetchMedia;
import io.chatplatform.application.media.port.in.OpenMedia;
import io.chatplatform.application.media.port.out.AttachmentRepository;
import io.chatplatform.application.media.port.out.MediaStore;
import io.chatplatform.application.security.Actor;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.message.Attachment;
import io.chatplatform.domain.message.AttachmentId;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

public final class OpenMediaService implements OpenMedia {
  private final TenantTransaction transaction;
  private final AttachmentRepository attachments;
  private final MediaStore store;
  private final FetchMedia fetch;

  @Inject
  public OpenMediaService(
      TenantTransaction transaction,
      AttachmentRepository attachments,
      MediaStore store,
      FetchMedia fetch) {
    this.transaction = transaction;
    this.attachments = attachments;
    this.store = store;
    this.fetch = fetch;
  }

  @Override
  public Opened open(Actor actor, AttachmentId id) {
    Attachment attachment =
        transaction.read(
            actor.tenantId(),
            () -> attachments.find(id).orElseThrow(() -> new Refusal.NotFound("attachment")));
    if (attachment.state() != Attachment.State.STORED) {
      fetch.begin(actor.tenantId(), id);
      throw new Refusal.NotFound("attachment yet; it is still being fetched from the channel");
    }
    try {
      InputStream bytes =
          store.open(actor.tenantId(), id).orElseThrow(() -> new Refusal.NotFound("attachment"));
      return new Opened(attachment, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("opening attachment " + id, e);
    }
  }
}
