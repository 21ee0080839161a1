package io.chatplatform.application.chat.port.out;

import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.user.UserId;
import java.util.Optional;

/// A tenant's chats together with what is in them: what an agent sees who opens one, in one read.
public interface ConversationRepository {
  /// With so many of its latest messages and of its oldest notes at most. Of the private notes only
  /// the reader's own.
  Optional<Conversation> find(ChatId id, UserId reader, int messages, int notes);
}
