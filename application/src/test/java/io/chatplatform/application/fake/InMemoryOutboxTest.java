package io.chatplatform.application.fake;

import io.chatplatform.application.outbound.port.out.Outbox;
import io.chatplatform.application.outbound.port.out.OutboxDirectory;
import io.chatplatform.application.testkit.OutboxContract;

class InMemoryOutboxTest implements InMemoryContracts, OutboxContract {
  @Override
  public Outbox outbox() {
    return new InMemoryOutbox(STORE);
  }

  @Override
  public OutboxDirectory outboxDirectory() {
    return new InMemoryOutbox(STORE);
  }
}
