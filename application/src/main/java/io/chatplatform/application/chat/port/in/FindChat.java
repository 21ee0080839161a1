package io.chatplatform.application.chat.port.in;

import io.chatplatform.application.chat.port.out.Conversation;
import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.chat.ChatId;

/// A chat with its latest 50 messages (oldest first) and the notes the actor may see.
public interface FindChat {
  int MESSAGES = 50;

  Conversation find(Actor actor, ChatId id);
}
