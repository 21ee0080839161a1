package io.chatplatform.application.connection.port.in;

import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.connection.SocialConnection;

/// Asks the channel whether a connection works, or for a new token; owner and admin only. The
/// connection's health is updated either way.
public interface CheckConnection {
  Checked test(Actor actor, ConnectionId id);

  Checked renewToken(Actor actor, ConnectionId id);

  record Checked(SocialConnection connection, boolean ok, String detail) {}
}
