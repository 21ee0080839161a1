package io.chatplatform.application.connection.service;

import io.chatplatform.application.channel.CheckResult;
import io.chatplatform.application.connection.port.out.ConnectionRepository;
import io.chatplatform.application.outbound.port.out.Outbox;
import io.chatplatform.application.realtime.port.out.EventPublisher;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.connection.ConnectionHealth;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.connection.Grant;
import io.chatplatform.domain.connection.SocialConnection;
import io.chatplatform.domain.event.TenantEvent;
import io.chatplatform.domain.tenant.TenantId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;

/// Keeps what is known of a connection's health, and tells the team when it changes. What waited
/// for a connection that works again is sent at once.
public final class ConnectionWatch {
  private final TenantTransaction transaction;
  private final ConnectionRepository connections;
  private final CredentialVault vault;
  private final Outbox outbox;
  private final EventPublisher events;
  private final Clock clock;

  @Inject
  public ConnectionWatch(
      TenantTransaction transaction,
      ConnectionRepository connections,
      CredentialVault vault,
      Outbox outbox,
      EventPublisher events,
      Clock clock) {
    this.transaction = transaction;
    this.connections = connections;
    this.vault = vault;
    this.outbox = outbox;
    this.events = events;
    this.clock = clock;
  }

  public SocialConnection saw(TenantId tenant, ConnectionId id, ConnectionHealth health) {
    return change(tenant, id, connection -> connection.seen(health, clock.instant()));
  }

  /// Nothing is known any more of who gave the token, and it is gone.
  public void forgetGrant(TenantId tenant, ConnectionId id) {
    transaction.run(
        tenant,
        () -> connections.updateToken(id, vault.seal(tenant, id, CredentialVault.NO_TOKEN)));
    change(
        tenant,
        id,
        connection ->
            connection
                .granted(Grant.UNKNOWN, clock.instant())
                .seen(ConnectionHealth.NEEDS_RECONNECT, clock.instant()));
  }

  /// Also takes the platform's name for an account that was connected without one.
  SocialConnection checked(TenantId tenant, ConnectionId id, CheckResult result) {
    return change(tenant, id, connection -> after(result, connection));
  }

  /// The result of a check that began when the connection was as given. What was seen of its health
  /// meanwhile is newer.
  SocialConnection checkedSince(TenantId tenant, SocialConnection then, CheckResult result) {
    return change(
        tenant, then.id(), now -> now.health() == then.health() ? after(result, now) : now);
  }

  private SocialConnection after(CheckResult result, SocialConnection connection) {
    SocialConnection seen = connection.seen(result.health(), clock.instant());
    boolean unnamed = seen.displayName().equals(seen.account().platformAccountId());
    return unnamed && result.accountName().isPresent()
        ? seen.named(result.accountName().get(), clock.instant())
        : seen;
  }

  SocialConnection change(
      TenantId tenant, ConnectionId id, UnaryOperator<SocialConnection> change) {
    Changed done =
        transaction.run(
            tenant,
            () -> {
              SocialConnection before =
                  connections.find(id).orElseThrow(() -> new Refusal.NotFound("connection"));
              SocialConnection after = change.apply(before);
              boolean changed =
                  before.health() != after.health()
                      || before.state() != after.state()
                      || !before.displayName().equals(after.displayName())
                      || !before.grant().equals(after.grant());
              if (changed) {
                connections.update(after);
              }
              if (changed && isMended(before, after)) {
                outbox.hurry(id, clock.instant());
              }
              return new Changed(after, changed);
            });
    if (done.changed()) {
      events.publish(tenant, List.of(new TenantEvent.ConnectionUpdated(done.connection(), false)));
    }
    return done.connection();
  }

  private static boolean isMended(SocialConnection before, SocialConnection after) {
    boolean healed =
        after.health() == ConnectionHealth.HEALTHY && before.health() != ConnectionHealth.HEALTHY;
    return after.isUsable() && (healed || !before.isUsable());
  }

  private record Changed(SocialConnection connection, boolean changed) {}
}
