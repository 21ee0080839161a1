package io.chatplatform.application.fake;

import io.chatplatform.application.privacy.port.out.DataDeletions;
import io.chatplatform.application.privacy.port.out.PersonDirectory;
import io.chatplatform.application.testkit.PersonDirectoryContract;

class InMemoryPersonDirectoryTest implements InMemoryContracts, PersonDirectoryContract {
  private final InMemoryDataDeletions deletions = new InMemoryDataDeletions();

  @Override
  public PersonDirectory people() {
    return new InMemoryPersonDirectory(STORE);
  }

  @Override
  public DataDeletions deletions() {
    return deletions;
  }
}
