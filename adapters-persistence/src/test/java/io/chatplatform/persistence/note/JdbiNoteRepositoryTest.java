package io.chatplatform.persistence.note;

import io.chatplatform.application.note.port.out.NoteRepository;
import io.chatplatform.application.testkit.NoteRepositoryContract;
import io.chatplatform.persistence.JdbiStore;

final class JdbiNoteRepositoryTest implements NoteRepositoryContract, JdbiStore {
  @Override
  public NoteRepository notes() {
    return new JdbiNoteRepository(DB);
  }
}
