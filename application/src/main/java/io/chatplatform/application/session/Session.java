package io.chatplatform.application.session;

import io.chatplatform.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;

/// One signing-in of a user on one device; lives through a chain of refresh tokens, of which only
/// the last one is good. `client` says what was used, for the user to recognise it.
public record Session(
    SessionId id,
    UserId userId,
    String client,
    Instant createdAt,
    Instant expiresAt,
    Optional<Instant> endedAt) {
  public boolean isAlive(Instant now) {
    return endedAt.isEmpty() && now.isBefore(expiresAt);
  }
}
