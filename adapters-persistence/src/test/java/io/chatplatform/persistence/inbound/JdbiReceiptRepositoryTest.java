package io.chatplatform.persistence.inbound;

import io.chatplatform.application.inbound.port.out.ReceiptRepository;
import io.chatplatform.application.testkit.ReceiptRepositoryContract;
import io.chatplatform.persistence.JdbiStore;

final class JdbiReceiptRepositoryTest implements ReceiptRepositoryContract, JdbiStore {
  @Override
  public ReceiptRepository receipts() {
    return new JdbiReceiptRepository(DB);
  }
}
