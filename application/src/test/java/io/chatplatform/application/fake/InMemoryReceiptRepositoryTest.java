package io.chatplatform.application.fake;

import io.chatplatform.application.inbound.port.out.ReceiptRepository;
import io.chatplatform.application.testkit.ReceiptRepositoryContract;

class InMemoryReceiptRepositoryTest implements InMemoryContracts, ReceiptRepositoryContract {
  @Override
  public ReceiptRepository receipts() {
    return new InMemoryReceiptRepository(STORE);
  }
}
