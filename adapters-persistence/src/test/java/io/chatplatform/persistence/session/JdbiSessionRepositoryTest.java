package io.chatplatform.persistence.session;

import io.chatplatform.application.session.port.out.SessionDirectory;
import io.chatplatform.application.session.port.out.SessionRepository;
import io.chatplatform.application.testkit.SessionRepositoryContract;
import io.chatplatform.persistence.JdbiStore;

final class JdbiSessionRepositoryTest implements SessionRepositoryContract, JdbiStore {
  @Override
  public SessionRepository sessions() {
    return new JdbiSessionRepository(DB);
  }

  @Override
  public SessionDirectory sessionDirectory() {
    return new JdbiSessionDirectory(directory());
  }
}
