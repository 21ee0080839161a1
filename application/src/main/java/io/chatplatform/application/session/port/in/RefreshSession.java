package io.chatplatform.application.session.port.in;

import io.chatplatform.application.session.RefreshToken;
import io.chatplatform.application.session.SignedIn;

/// Swaps a refresh token for a new pair of tokens. A token used twice was stolen or replayed: it
/// ends the session.
public interface RefreshSession {
  SignedIn handle(RefreshToken token);
}
