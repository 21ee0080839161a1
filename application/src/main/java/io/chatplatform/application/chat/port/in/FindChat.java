package io.chatplatform.application.chat.port.in;

import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.note.Note;
import java.util.List;

/// A chat with its latest 50 messages (oldest first) and the notes the actor may see.
public interface FindChat {
  int MESSAGES = 50;

  Found find(Actor actor, ChatId id);

  record Found(Chat chat, List<Message> messages, List<Note> notes) {}
}
