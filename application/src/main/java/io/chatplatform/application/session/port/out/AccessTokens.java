package io.chatplatform.application.session.port.out;

import io.chatplatform.application.security.Actor;
import java.util.Optional;

/// Short-lived signed tokens (JWT) that say who somebody is.
public interface AccessTokens {
  String issue(Actor actor);

  /// Empty when forged, malformed or expired.
  Optional<Actor> verify(String token);
}
