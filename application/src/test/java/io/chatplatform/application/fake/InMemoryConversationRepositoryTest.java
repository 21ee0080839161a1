package io.chatplatform.application.fake;

import io.chatplatform.application.chat.port.out.ConversationRepository;
import io.chatplatform.application.note.port.out.NoteRepository;
import io.chatplatform.application.testkit.ConversationRepositoryContract;

class InMemoryConversationRepositoryTest
    implements InMemoryContracts, ConversationRepositoryContract {
  @Override
  public ConversationRepository conversations() {
    return new InMemoryConversationRepository(STORE);
  }

  @Override
  public NoteRepository notes() {
    return new InMemoryNoteRepository(STORE);
  }
}
