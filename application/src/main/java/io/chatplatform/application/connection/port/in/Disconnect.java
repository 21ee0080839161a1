package io.chatplatform.application.connection.port.in;

import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.connection.ConnectionId;

/// Removes a connection with its chats; owner and admin only. The account is free for another
/// tenant.
public interface Disconnect {
  void handle(Actor actor, ConnectionId id);
}
