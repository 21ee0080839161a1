package io.chatplatform.application.fake;

import io.chatplatform.application.customer.port.out.CustomerProfileRepository;
import io.chatplatform.application.customer.port.out.DueProfileDirectory;
import io.chatplatform.application.testkit.CustomerProfileContract;

class InMemoryCustomerProfilesTest implements InMemoryContracts, CustomerProfileContract {
  @Override
  public CustomerProfileRepository profiles() {
    return new InMemoryCustomerProfiles(STORE);
  }

  @Override
  public DueProfileDirectory dueProfiles() {
    return new InMemoryCustomerProfiles(STORE);
  }
}
