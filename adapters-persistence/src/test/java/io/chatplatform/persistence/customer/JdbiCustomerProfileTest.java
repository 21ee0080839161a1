package io.chatplatform.persistence.customer;

import io.chatplatform.application.customer.port.out.CustomerProfileRepository;
import io.chatplatform.application.customer.port.out.DueProfileDirectory;
import io.chatplatform.application.testkit.CustomerProfileContract;
import io.chatplatform.persistence.JdbiStore;

final class JdbiCustomerProfileTest implements CustomerProfileContract, JdbiStore {
  @Override
  public CustomerProfileRepository profiles() {
    return new JdbiCustomerProfileRepository(DB);
  }

  @Override
  public DueProfileDirectory dueProfiles() {
    return new JdbiDueProfileDirectory(directory());
  }
}
