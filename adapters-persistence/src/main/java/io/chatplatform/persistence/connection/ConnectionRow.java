package io.chatplatform.persistence.connection;

import io.chatplatform.domain.channel.ChannelId;
import io.chatplatform.domain.connection.Account;
import io.chatplatform.domain.connection.ConnectionHealth;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.connection.ConnectionState;
import io.chatplatform.domain.connection.Grant;
import io.chatplatform.domain.connection.SocialConnection;
import io.chatplatform.persistence.Values;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of `social_connections`, without the sealed token.
public record ConnectionRow(
    UUID id,
    String platform,
    String platformAccountId,
    @Nullable String businessAccountId,
    String displayName,
    List<String> scopes,
    @Nullable Instant expiresAt,
    @Nullable String grantedBy,
    boolean isActive,
    boolean isConnected,
    String health,
    Instant createdAt,
    Instant updatedAt) {
  static ConnectionRow of(SocialConnection connection) {
    return new ConnectionRow(
        connection.id().value(),
        connection.account().channel().value(),
        connection.account().platformAccountId(),
        connection.account().businessAccountId().orElse(null),
        connection.displayName(),
        connection.grant().scopes().stream().sorted().toList(),
        connection.grant().expiresAt().orElse(null),
        connection.grant().grantedBy().orElse(null),
        connection.isActive(),
        connection.isConnected(),
        Values.word(connection.health()),
        connection.createdAt(),
        connection.updatedAt());
  }

  SocialConnection toDomain() {
    return new SocialConnection(
        new ConnectionId(id),
        new Account(
            new ChannelId(platform), platformAccountId, Optional.ofNullable(businessAccountId)),
        displayName,
        new Grant(
            Set.copyOf(scopes), Optional.ofNullable(expiresAt), Optional.ofNullable(grantedBy)),
        state(),
        Values.constant(ConnectionHealth.class, health),
        createdAt,
        updatedAt);
  }

  private ConnectionState state() {
    if (!isConnected) {
      return ConnectionState.DISCONNECTED;
    }
    return isActive ? ConnectionState.ACTIVE : ConnectionState.PAUSED;
  }

  /// The scopes as PostgreSQL reads an array.
  public String scopesLiteral() {
    return Values.arrayLiteral(scopes);
  }
}
