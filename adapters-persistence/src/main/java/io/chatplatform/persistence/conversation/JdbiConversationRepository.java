package io.chatplatform.persistence.conversation;

import io.chatplatform.application.chat.port.out.Conversation;
import io.chatplatform.application.chat.port.out.ConversationRepository;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.user.UserId;
import io.chatplatform.persistence.ReadTogether;
import io.chatplatform.persistence.TenantDb;
import io.chatplatform.persistence.chat.JdbiChatRepository;
import io.chatplatform.persistence.message.JdbiMessageRepository;
import io.chatplatform.persistence.note.JdbiNoteRepository;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/// Conversations in the tables `chats`, `messages` and `notes`.
public final class JdbiConversationRepository implements ConversationRepository {
  private final TenantDb db;

  @Inject
  public JdbiConversationRepository(TenantDb db) {
    this.db = db;
  }

  @Override
  public Optional<Conversation> find(ChatId id, UserId reader, int messages, int notes) {
    var chat = JdbiChatRepository.one(id);
    var newest = JdbiMessageRepository.newest(id, messages);
    var visible = JdbiNoteRepository.visible(id, reader, notes);
    return ReadTogether.from(
        db,
        List.of(chat, newest, visible),
        found ->
            found.next(chat).stream()
                .findFirst()
                .map(one ->
                    new Conversation(one, found.next(newest).reversed(), found.next(visible))));
  }
}
