package io.chatplatform.domain.connection;

import io.chatplatform.domain.Texts;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// A tenant's account on a channel. Its access token is kept sealed and apart from it.
public record SocialConnection(
    ConnectionId id,
    Account account,
    String displayName,
    Grant grant,
    boolean isActive,
    ConnectionHealth health,
    Instant createdAt,
    Instant updatedAt) {
  public static final int NAME_MAX = 200;

  public SocialConnection {
    displayName = Texts.required("displayName", displayName, NAME_MAX);
  }

  public static SocialConnection connect(
      ConnectionId id, Account account, String displayName, Grant grant, Instant now) {
    return new SocialConnection(
        id, account, displayName, grant, true, ConnectionHealth.UNKNOWN, now, now);
  }

  public SocialConnection named(String name, Instant now) {
    return new SocialConnection(id, account, name, grant, isActive, health, createdAt, now);
  }

  public SocialConnection active(boolean active, Instant now) {
    return new SocialConnection(id, account, displayName, grant, active, health, createdAt, now);
  }

  public SocialConnection seen(ConnectionHealth newHealth, Instant now) {
    return new SocialConnection(
        id, account, displayName, grant, isActive, newHealth, createdAt, now);
  }

  public SocialConnection granted(Grant newGrant, Instant now) {
    return new SocialConnection(
        id, account, displayName, newGrant, isActive, ConnectionHealth.HEALTHY, createdAt, now);
  }

  /// What the token allows and until when.
  public record Grant(Set<String> scopes, Optional<Instant> expiresAt) {
    public static final Grant UNKNOWN = new Grant(Set.of(), Optional.empty());

    public Grant {
      scopes = Set.copyOf(scopes);
    }
  }
}
