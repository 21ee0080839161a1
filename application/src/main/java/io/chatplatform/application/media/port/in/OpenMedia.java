package io.chatplatform.application.media.port.in;

import io.chatplatform.application.media.MediaKey.Rendition;
import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.message.AttachmentId;
import java.io.InputStream;
import java.util.Optional;

/// A file of the actor's tenant, or the thumbnail of it; where there is none, the file itself. The
/// caller closes the stream.
public interface OpenMedia {
  Opened open(Actor actor, AttachmentId id, Rendition rendition);

  /// `size` in bytes.
  record Opened(String mimeType, Optional<String> fileName, long size, InputStream bytes) {}
}
