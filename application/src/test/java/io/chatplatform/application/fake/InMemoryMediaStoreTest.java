package io.chatplatform.application.fake;

import io.chatplatform.application.media.port.out.MediaStore;
import io.chatplatform.application.testkit.MediaStoreContract;

class InMemoryMediaStoreTest implements MediaStoreContract {
  private final MediaStore store = new InMemoryMediaStore();

  @Override
  public MediaStore store() {
    return store;
  }
}
