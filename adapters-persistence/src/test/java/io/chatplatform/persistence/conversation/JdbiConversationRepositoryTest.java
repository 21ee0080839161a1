package io.chatplatform.persistence.conversation;

import io.chatplatform.application.chat.port.out.ConversationRepository;
import io.chatplatform.application.note.port.out.NoteRepository;
import io.chatplatform.application.testkit.ConversationRepositoryContract;
import io.chatplatform.persistence.JdbiStore;
import io.chatplatform.persistence.note.JdbiNoteRepository;

final class JdbiConversationRepositoryTest implements ConversationRepositoryContract, JdbiStore {
  @Override
  public ConversationRepository conversations() {
    return new JdbiConversationRepository(DB);
  }

  @Override
  public NoteRepository notes() {
    return new JdbiNoteRepository(DB);
  }
}
