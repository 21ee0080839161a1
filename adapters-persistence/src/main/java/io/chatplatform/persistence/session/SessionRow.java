package io.chatplatform.persistence.session;

import io.chatplatform.application.session.Session;
import io.chatplatform.application.session.SessionId;
import io.chatplatform.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of `user_sessions`.
public record SessionRow(
    UUID id,
    UUID userId,
    String client,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Instant endedAt) {
  static SessionRow of(Session session) {
    return new SessionRow(
        session.id().value(),
        session.userId().value(),
        session.client(),
        session.createdAt(),
        session.expiresAt(),
        session.endedAt().orElse(null));
  }

  Session toDomain() {
    return new Session(
        new SessionId(id),
        new UserId(userId),
        client,
        createdAt,
        expiresAt,
        Optional.ofNullable(endedAt));
  }
}
