package io.chatplatform.persistence.user;

import io.chatplatform.application.session.port.out.UserDirectory;
import io.chatplatform.application.testkit.UserRepositoryContract;
import io.chatplatform.persistence.JdbiStore;

final class JdbiUserRepositoryTest implements UserRepositoryContract, JdbiStore {
  @Override
  public UserDirectory userDirectory() {
    return new JdbiUserDirectory(directory());
  }
}
