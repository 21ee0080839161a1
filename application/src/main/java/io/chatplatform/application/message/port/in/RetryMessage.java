package io.chatplatform.application.message.port.in;

import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.MessageId;

/// Sends a failed message again.
public interface RetryMessage {
  Message handle(Actor actor, MessageId id);
}
