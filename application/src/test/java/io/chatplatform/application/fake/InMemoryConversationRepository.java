package io.chatplatform.application.fake;

import io.chatplatform.application.chat.port.out.Conversation;
import io.chatplatform.application.chat.port.out.ConversationRepository;
import io.chatplatform.application.paging.PageRequest;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.user.UserId;
import java.util.Optional;

/// Conversations in memory.
public final class InMemoryConversationRepository implements ConversationRepository {
  private final InMemoryChatRepository chats;
  private final InMemoryMessageRepository messages;
  private final InMemoryNoteRepository notes;

  public InMemoryConversationRepository(InMemoryStore store) {
    chats = new InMemoryChatRepository(store);
    messages = new InMemoryMessageRepository(store);
    notes = new InMemoryNoteRepository(store);
  }

  @Override
  public Optional<Conversation> find(ChatId id, UserId reader, int messages, int notes) {
    return chats
        .find(id)
        .map(chat ->
            new Conversation(
                chat,
                this.messages.page(id, Optional.empty(), messages),
                this.notes.list(id, reader, PageRequest.first(notes)).items()));
  }
}
