package io.chatplatform.persistence.connection;

import io.chatplatform.application.connection.port.out.TemplateRepository;
import io.chatplatform.application.testkit.TemplateRepositoryContract;
import io.chatplatform.persistence.JdbiStore;

final class JdbiTemplateRepositoryTest implements JdbiStore, TemplateRepositoryContract {
  @Override
  public TemplateRepository templates() {
    return new JdbiTemplateRepository(DB);
  }
}
