package io.chatplatform.application.fake;

import io.chatplatform.application.session.port.out.UserDirectory;
import io.chatplatform.application.testkit.UserRepositoryContract;

class InMemoryUserRepositoryTest implements InMemoryContracts, UserRepositoryContract {
  @Override
  public UserDirectory userDirectory() {
    return new InMemoryUserDirectory(STORE);
  }
}
