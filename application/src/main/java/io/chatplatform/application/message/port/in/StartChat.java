package io.chatplatform.application.message.port.in;

import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.message.Message;

/// Starts a conversation with a customer who has not written, where the channel allows it.
public interface StartChat {
  Started handle(Command command);

  record Command(Actor actor, ConnectionId connection, String recipient, SendMessage.Draft draft) {}

  record Started(Chat chat, Message message) {}
}
