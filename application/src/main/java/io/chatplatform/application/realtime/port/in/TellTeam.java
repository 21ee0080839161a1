package io.chatplatform.application.realtime.port.in;

import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.user.UserId;
import java.util.Set;

/// What clients tell about the person in front of them.
public interface TellTeam {
  void typing(Actor actor, ChatId chat, boolean isTyping);

  void arrived(Actor actor);

  void left(Actor actor);

  Set<UserId> present(Actor actor);
}
