package io.chatplatform.application.media.port.in;

import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.message.Attachment;
import java.io.InputStream;

/// Stores an uploaded file for a message to come. Its type is found from its bytes, not from its
/// name.
public interface StoreMedia {
  long MAX_BYTES = 100L * 1024 * 1024;

  Attachment handle(Actor actor, String fileName, InputStream bytes);
}
