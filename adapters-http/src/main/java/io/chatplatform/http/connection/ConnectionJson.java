package io.chatplatform.http.connection;

import io.chatplatform.domain.connection.SocialConnection;
import io.chatplatform.http.Instants;
import io.chatplatform.http.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// `lastActivityAt` is told only where connections are asked for.
public record ConnectionJson(
    String id,
    String platform,
    String platformAccountId,
    String displayName,
    List<String> scopes,
    Optional<String> expiresAt,
    boolean isActive,
    String health,
    Optional<String> lastActivityAt,
    String createdAt,
    String updatedAt) {
  public static ConnectionJson from(SocialConnection connection) {
    return from(connection, Optional.empty());
  }

  static ConnectionJson from(SocialConnection connection, Optional<Instant> lastActivity) {
    return new ConnectionJson(
        connection.id().toString(),
        connection.account().channel().value(),
        connection.account().platformAccountId(),
        connection.displayName(),
        connection.grant().scopes().stream().sorted().toList(),
        Instants.text(connection.grant().expiresAt()),
        connection.isActive(),
        Words.of(connection.health()),
        Instants.text(lastActivity),
        Instants.text(connection.createdAt()),
        Instants.text(connection.updatedAt()));
  }
}
