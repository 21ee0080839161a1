package io.chatplatform.application.media.port.in;

import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.message.Attachment;
import io.chatplatform.domain.message.AttachmentId;
import java.io.InputStream;

/// A file of the actor's tenant. The caller closes the stream.
public interface OpenMedia {
  Opened open(Actor actor, AttachmentId id);

  record Opened(Attachment attachment, InputStream bytes) {}
}
