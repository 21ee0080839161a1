package io.chatplatform.application.fake;

import io.chatplatform.application.media.port.out.AttachmentRepository;
import io.chatplatform.application.media.port.out.WaitingMediaDirectory;
import io.chatplatform.application.testkit.WaitingMediaContract;

class InMemoryWaitingMediaTest implements InMemoryContracts, WaitingMediaContract {
  @Override
  public AttachmentRepository attachments() {
    return new InMemoryAttachmentRepository(STORE);
  }

  @Override
  public WaitingMediaDirectory waitingMedia() {
    return new InMemoryAttachmentRepository(STORE);
  }
}
