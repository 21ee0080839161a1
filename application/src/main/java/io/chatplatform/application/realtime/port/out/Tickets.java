package io.chatplatform.application.realtime.port.out;

import io.chatplatform.application.security.Actor;
import java.time.Duration;
import java.util.Optional;

/// Single-use tickets that open a socket, for clients that can send no header.
public interface Tickets {
  Duration LIFETIME = Duration.ofSeconds(30);

  String issue(Actor actor);

  /// Gives the actor once.
  Optional<Actor> redeem(String ticket);
}
