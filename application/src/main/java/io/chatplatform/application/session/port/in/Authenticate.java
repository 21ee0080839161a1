package io.chatplatform.application.session.port.in;

import io.chatplatform.application.security.Actor;
import java.util.Optional;

/// Who holds this access token; empty when it is forged, expired, or its session has ended.
public interface Authenticate {
  Optional<Actor> byAccessToken(String token);
}
