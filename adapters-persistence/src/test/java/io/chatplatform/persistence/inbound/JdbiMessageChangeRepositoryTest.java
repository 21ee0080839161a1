package io.chatplatform.persistence.inbound;

import io.chatplatform.application.inbound.port.out.MessageChangeRepository;
import io.chatplatform.application.testkit.MessageChangeRepositoryContract;
import io.chatplatform.persistence.JdbiStore;

final class JdbiMessageChangeRepositoryTest implements JdbiStore, MessageChangeRepositoryContract {
  @Override
  public MessageChangeRepository changes() {
    return new JdbiMessageChangeRepository(DB);
  }
}
