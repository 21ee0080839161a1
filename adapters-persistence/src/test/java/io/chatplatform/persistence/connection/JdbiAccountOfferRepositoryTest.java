package io.chatplatform.persistence.connection;

import io.chatplatform.application.connection.port.out.AccountOfferRepository;
import io.chatplatform.application.testkit.AccountOfferRepositoryContract;
import io.chatplatform.persistence.JdbiStore;

final class JdbiAccountOfferRepositoryTest implements AccountOfferRepositoryContract, JdbiStore {
  @Override
  public AccountOfferRepository offers() {
    return new JdbiAccountOfferRepository(DB, directory());
  }
}
