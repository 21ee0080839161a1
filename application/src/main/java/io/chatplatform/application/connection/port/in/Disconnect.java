package io.chatplatform.application.connection.port.in;

import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.connection.ConnectionId;

/// Gives an account up; owner and admin only. Its chats stay readable, its token is destroyed, and
/// the account is free for another tenant.
public interface Disconnect {
  void handle(Actor actor, ConnectionId id);
}
