package io.chatplatform.application.fake;

import io.chatplatform.application.connection.port.out.AccountOfferRepository;
import io.chatplatform.application.testkit.AccountOfferRepositoryContract;

class InMemoryAccountOfferRepositoryTest
    implements InMemoryContracts, AccountOfferRepositoryContract {
  @Override
  public AccountOfferRepository offers() {
    return new InMemoryAccountOfferRepository(STORE);
  }
}
