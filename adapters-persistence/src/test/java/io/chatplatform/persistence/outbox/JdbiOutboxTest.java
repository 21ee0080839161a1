package io.chatplatform.persistence.outbox;

import io.chatplatform.application.outbound.port.out.Outbox;
import io.chatplatform.application.outbound.port.out.OutboxDirectory;
import io.chatplatform.application.testkit.OutboxContract;
import io.chatplatform.persistence.JdbiStore;

final class JdbiOutboxTest implements OutboxContract, JdbiStore {
  @Override
  public Outbox outbox() {
    return new JdbiOutbox(DB);
  }

  @Override
  public OutboxDirectory outboxDirectory() {
    return new JdbiOutboxDirectory(directory());
  }
}
