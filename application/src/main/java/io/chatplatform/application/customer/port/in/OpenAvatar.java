package io.chatplatform.application.customer.port.in;

import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.chat.ChatId;

/// The picture of a chat's customer, a small JPEG.
public interface OpenAvatar {
  byte[] open(Actor actor, ChatId chat);
}
