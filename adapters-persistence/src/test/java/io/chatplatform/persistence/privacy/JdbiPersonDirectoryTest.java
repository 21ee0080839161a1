package io.chatplatform.persistence.privacy;

import io.chatplatform.application.privacy.port.out.DataDeletions;
import io.chatplatform.application.privacy.port.out.PersonDirectory;
import io.chatplatform.application.testkit.PersonDirectoryContract;
import io.chatplatform.persistence.JdbiStore;

final class JdbiPersonDirectoryTest implements PersonDirectoryContract, JdbiStore {
  @Override
  public PersonDirectory people() {
    return new JdbiPersonDirectory(directory());
  }

  @Override
  public DataDeletions deletions() {
    return new JdbiDataDeletions(directory());
  }
}
