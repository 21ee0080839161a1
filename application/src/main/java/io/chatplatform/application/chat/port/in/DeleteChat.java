package io.chatplatform.application.chat.port.in;

import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.chat.ChatId;

/// Deletes a chat with its messages and notes; owner and admin only.
public interface DeleteChat {
  void handle(Actor actor, ChatId id);
}
