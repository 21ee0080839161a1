package io.chatplatform.application.message.port.in;

import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.MessageId;
import java.time.Instant;
import java.util.List;

/// A chat's messages, a page at a time, oldest first within the page.
public interface FindMessages {
  Found latest(Actor actor, ChatId chat, int limit);

  Found before(Actor actor, ChatId chat, MessageId message, int limit);

  Found before(Actor actor, ChatId chat, Instant instant, int limit);

  Message find(Actor actor, MessageId id);

  record Found(List<Message> messages, boolean hasMore) {}
}
