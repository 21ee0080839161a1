package io.chatplatform.domain.connection;

import io.chatplatform.domain.Texts;
import java.time.Instant;
import java.util.Optional;

/// A tenant's account on a channel. Its access token is kept sealed and apart from it.
public record SocialConnection(
    ConnectionId id,
    Account account,
    String displayName,
    Grant grant,
    ConnectionState state,
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
        id,
        account,
        displayName,
        grant,
        ConnectionState.ACTIVE,
        ConnectionHealth.UNKNOWN,
        now,
        now);
  }

  public boolean isActive() {
    return state == ConnectionState.ACTIVE;
  }

  public boolean isConnected() {
    return state != ConnectionState.DISCONNECTED;
  }

  /// Whether messages are sent over it.
  public boolean isUsable() {
    return isActive() && health != ConnectionHealth.NEEDS_RECONNECT;
  }

  public SocialConnection named(String name, Instant now) {
    return new SocialConnection(id, account, name, grant, state, health, createdAt, now);
  }

  public SocialConnection active(boolean active, Instant now) {
    return in(active ? ConnectionState.ACTIVE : ConnectionState.PAUSED, now);
  }

  /// Nothing is known any more of the token and of who gave it.
  public SocialConnection disconnected(Instant now) {
    return new SocialConnection(
        id,
        account,
        displayName,
        Grant.UNKNOWN,
        ConnectionState.DISCONNECTED,
        ConnectionHealth.UNKNOWN,
        createdAt,
        now);
  }

  /// What works but ends soon is said to expire soon.
  public SocialConnection seen(ConnectionHealth newHealth, Instant now) {
    boolean endsSoon = newHealth == ConnectionHealth.HEALTHY && grant.endsSoon(now);
    return new SocialConnection(
        id,
        account,
        displayName,
        grant,
        state,
        endsSoon ? ConnectionHealth.EXPIRES_SOON : newHealth,
        createdAt,
        now);
  }

  /// A new token opens the account.
  public SocialConnection granted(Grant newGrant, Instant now) {
    return new SocialConnection(
            id, account, displayName, newGrant, state, health, createdAt, updatedAt)
        .seen(ConnectionHealth.HEALTHY, now);
  }

  /// Connected again, perhaps under another business account than before.
  public SocialConnection reconnected(
      Optional<String> businessAccountId, Grant newGrant, Instant now) {
    var same =
        new Account(
            account.channel(),
            account.platformAccountId(),
            businessAccountId.or(account::businessAccountId));
    return new SocialConnection(
            id, same, displayName, grant, ConnectionState.ACTIVE, health, createdAt, updatedAt)
        .granted(newGrant, now);
  }

  private SocialConnection in(ConnectionState newState, Instant now) {
    return new SocialConnection(id, account, displayName, grant, newState, health, createdAt, now);
  }
}
