package io.chatplatform.application.fake;

import io.chatplatform.application.note.port.out.NoteRepository;
import io.chatplatform.application.testkit.NoteRepositoryContract;

class InMemoryNoteRepositoryTest implements InMemoryContracts, NoteRepositoryContract {
  @Override
  public NoteRepository notes() {
    return new InMemoryNoteRepository(STORE);
  }
}
