package io.chatplatform.persistence.connection;

import io.chatplatform.application.connection.port.out.ConnectionDirectory;
import io.chatplatform.application.testkit.ConnectionRepositoryContract;
import io.chatplatform.persistence.JdbiStore;

final class JdbiConnectionRepositoryTest implements ConnectionRepositoryContract, JdbiStore {
  @Override
  public ConnectionDirectory connectionDirectory() {
    return new JdbiConnectionDirectory(directory(), new RecentHolders());
  }
}
