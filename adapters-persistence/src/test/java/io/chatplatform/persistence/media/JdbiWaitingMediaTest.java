package io.chatplatform.persistence.media;

import io.chatplatform.application.media.port.out.AttachmentRepository;
import io.chatplatform.application.media.port.out.WaitingMediaDirectory;
import io.chatplatform.application.testkit.WaitingMediaContract;
import io.chatplatform.persistence.JdbiStore;

final class JdbiWaitingMediaTest implements WaitingMediaContract, JdbiStore {
  @Override
  public AttachmentRepository attachments() {
    return new JdbiAttachmentRepository(DB);
  }

  @Override
  public WaitingMediaDirectory waitingMedia() {
    return new JdbiWaitingMediaDirectory(directory());
  }
}
