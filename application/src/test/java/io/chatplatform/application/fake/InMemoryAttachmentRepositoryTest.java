package io.chatplatform.application.fake;

import io.chatplatform.application.media.port.out.AttachmentRepository;
import io.chatplatform.application.testkit.AttachmentRepositoryContract;

class InMemoryAttachmentRepositoryTest implements InMemoryContracts, AttachmentRepositoryContract {
  @Override
  public AttachmentRepository attachments() {
    return new InMemoryAttachmentRepository(STORE);
  }
}
