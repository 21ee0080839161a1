package io.chatplatform.application.fake;

import io.chatplatform.application.connection.port.out.ConnectionDirectory;
import io.chatplatform.application.testkit.ConnectionRepositoryContract;

class InMemoryConnectionRepositoryTest implements InMemoryContracts, ConnectionRepositoryContract {
  @Override
  public ConnectionDirectory connectionDirectory() {
    return new InMemoryConnectionDirectory(STORE);
  }
}
