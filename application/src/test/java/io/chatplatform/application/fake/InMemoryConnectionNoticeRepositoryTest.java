package io.chatplatform.application.fake;

import io.chatplatform.application.connection.port.out.ConnectionNoticeRepository;
import io.chatplatform.application.testkit.ConnectionNoticeRepositoryContract;

class InMemoryConnectionNoticeRepositoryTest
    implements InMemoryContracts, ConnectionNoticeRepositoryContract {
  @Override
  public ConnectionNoticeRepository notices() {
    return new InMemoryConnectionNoticeRepository(STORE);
  }
}
