package io.chatplatform.application.message.port.in;

import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.MessageId;
import java.time.Instant;
import java.util.List;

/// Marks a customer's messages as seen by an agent. The lists answer how many were changed.
public interface MarkRead {
  int messages(Actor actor, ChatId chat, List<MessageId> ids);

  int upTo(Actor actor, ChatId chat, MessageId message);

  int upTo(Actor actor, ChatId chat, Instant instant);

  Message one(Actor actor, MessageId id, boolean isRead);
}
