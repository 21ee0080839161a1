package io.chatplatform.application.media.service;

import io.chatplatform.application.media.port.in.RetryMedia;
import io.chatplatform.application.media.port.in.WakeMediaFetcher;
import io.chatplatform.application.media.port.out.AttachmentRepository;
import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.message.Attachment;
import io.chatplatform.domain.message.AttachmentId;
import jakarta.inject.Inject;
import java.time.Clock;

public final class RetryMediaService implements RetryMedia {
  private final AttachmentRepository attachments;
  private final AttachmentNews news;
  private final WakeMediaFetcher fetcher;
  private final Clock clock;

  @Inject
  public RetryMediaService(
      AttachmentRepository attachments,
      AttachmentNews news,
      WakeMediaFetcher fetcher,
      Clock clock) {
    this.attachments = attachments;
    this.news = news;
    this.fetcher = fetcher;
    this.clock = clock;
  }

  @Override
  public Attachment handle(Actor actor, AttachmentId id) {
    Attachment restarted =
        news.change(actor.tenantId(), id, this::restart)
            .orElseThrow(() -> new Refusal.NotFound("attachment"));
    fetcher.wake();
    return restarted;
  }

  private void restart(Attachment attachment) {
    if (attachment.state() == Attachment.State.READY) {
      throw new Refusal.Conflict("already_there", "The file is there already.");
    }
    attachments.restart(attachment.id(), clock.instant());
  }
}
