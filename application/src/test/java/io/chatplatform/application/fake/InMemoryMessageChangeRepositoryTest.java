package io.chatplatform.application.fake;

import io.chatplatform.application.inbound.port.out.MessageChangeRepository;
import io.chatplatform.application.testkit.MessageChangeRepositoryContract;

class InMemoryMessageChangeRepositoryTest
    implements InMemoryContracts, MessageChangeRepositoryContract {
  @Override
  public MessageChangeRepository changes() {
    return new InMemoryMessageChangeRepository(STORE);
  }
}
