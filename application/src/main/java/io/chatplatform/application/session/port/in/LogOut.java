package io.chatplatform.application.session.port.in;

import io.chatplatform.application.security.Actor;

/// Ends the actor's session: its tokens are dead, its sockets are closed.
public interface LogOut {
  void handle(Actor actor);
}
