package io.chatplatform.application.fake;

import io.chatplatform.application.connection.port.out.TemplateRepository;
import io.chatplatform.application.testkit.TemplateRepositoryContract;

class InMemoryTemplateRepositoryTest implements InMemoryContracts, TemplateRepositoryContract {
  @Override
  public TemplateRepository templates() {
    return new InMemoryTemplateRepository(STORE);
  }
}
