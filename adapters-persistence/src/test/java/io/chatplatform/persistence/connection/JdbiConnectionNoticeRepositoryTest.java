package io.chatplatform.persistence.connection;

import io.chatplatform.application.connection.port.out.ConnectionNoticeRepository;
import io.chatplatform.application.testkit.ConnectionNoticeRepositoryContract;
import io.chatplatform.persistence.JdbiStore;

final class JdbiConnectionNoticeRepositoryTest
    implements JdbiStore, ConnectionNoticeRepositoryContract {
  @Override
  public ConnectionNoticeRepository notices() {
    return new JdbiConnectionNoticeRepository(DB);
  }
}
