package io.chatplatform.application.team.port.in;

import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.user.UserId;

/// Removes a member: signed out, chats unassigned; what they wrote stays.
public interface RemoveUser {
  void handle(Actor actor, UserId userId);
}
