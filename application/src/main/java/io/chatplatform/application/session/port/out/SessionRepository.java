package io.chatplatform.application.session.port.out;

import io.chatplatform.application.session.Session;
import io.chatplatform.application.session.SessionId;
import io.chatplatform.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A tenant's sessions and their refresh tokens.
public interface SessionRepository {
  void insert(Session session, String tokenHash);

  /// Locks the session of a refresh token, used or not.
  Optional<Found> lockByToken(String tokenHash);

  /// The old token is used up, the new one takes its place, and the session lives until
  /// `expiresAt`.
  void rotate(SessionId session, String oldHash, String newHash, Instant now, Instant expiresAt);

  void end(SessionId session, Instant now);

  /// Ends a user's living sessions but (perhaps) one, and tells which.
  List<SessionId> endAllOf(UserId user, Optional<SessionId> but, Instant now);

  record Found(Session session, boolean tokenUsed) {}
}
