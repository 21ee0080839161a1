package io.chatplatform.application.media.port.in;

import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.message.Attachment;
import io.chatplatform.domain.message.AttachmentId;

/// Fetches a customer's file once more, at once: one that could not be fetched, or that waits for
/// its next attempt. Refused as a conflict when the file is there already.
public interface RetryMedia {
  Attachment handle(Actor actor, AttachmentId id);
}
