package io.chatplatform.application.fake;

import io.chatplatform.application.session.port.out.SessionDirectory;
import io.chatplatform.application.session.port.out.SessionRepository;
import io.chatplatform.application.testkit.SessionRepositoryContract;

class InMemorySessionRepositoryTest implements InMemoryContracts, SessionRepositoryContract {
  @Override
  public SessionRepository sessions() {
    return new InMemorySessionRepository(STORE);
  }

  @Override
  public SessionDirectory sessionDirectory() {
    return new InMemorySessionRepository(STORE);
  }
}
