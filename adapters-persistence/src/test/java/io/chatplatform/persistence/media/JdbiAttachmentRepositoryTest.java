package io.chatplatform.persistence.media;

import io.chatplatform.application.media.port.out.AttachmentRepository;
import io.chatplatform.application.testkit.AttachmentRepositoryContract;
import io.chatplatform.persistence.JdbiStore;

final class JdbiAttachmentRepositoryTest implements AttachmentRepositoryContract, JdbiStore {
  @Override
  public AttachmentRepository attachments() {
    return new JdbiAttachmentRepository(DB);
  }
}
