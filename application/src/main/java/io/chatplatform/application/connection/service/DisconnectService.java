package io.chatplatform.application.connection.service;

import io.chatplatform.application.channel.Channels;
import io.chatplatform.application.channel.Credentials;
import io.chatplatform.application.connection.port.in.Disconnect;
import io.chatplatform.application.connection.port.out.ConnectionDirectory;
import io.chatplatform.application.connection.port.out.ConnectionRepository;
import io.chatplatform.application.realtime.port.out.EventPublisher;
import io.chatplatform.application.security.Actor;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.connection.SocialConnection;
import io.chatplatform.domain.event.TenantEvent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;

public final class DisconnectService implements Disconnect {
  private final TenantTransaction transaction;
  private final ConnectionRepository connections;
  private final ConnectionDirectory directory;
  private final AccountConnector connector;
  private final CredentialVault vault;
  private final Channels channels;
  private final EventPublisher events;
  private final Executor background;
  private final Clock clock;

  @Inject
  public DisconnectService(
      TenantTransaction transaction,
      ConnectionRepository connections,
      ConnectionDirectory directory,
      AccountConnector connector,
      CredentialVault vault,
      Channels channels,
      EventPublisher events,
      Executor background,
      Clock clock) {
    this.transaction = transaction;
    this.connections = connections;
    this.directory = directory;
    this.connector = connector;
    this.vault = vault;
    this.channels = channels;
    this.events = events;
    this.background = background;
    this.clock = clock;
  }

  @Override
  public void handle(Actor actor, ConnectionId id) {
    actor.requireManager();
    Removed removed =
        transaction.run(
            actor.tenantId(),
            () -> {
              SocialConnection before =
                  connections
                      .find(id)
                      .filter(SocialConnection::isConnected)
                      .orElseThrow(() -> new Refusal.NotFound("connection"));
              Credentials credentials = vault.open(actor.tenantId(), before);
              SocialConnection after = before.disconnected(clock.instant());
              connections.update(after);
              connections.updateToken(
                  id, vault.seal(actor.tenantId(), id, CredentialVault.NO_TOKEN));
              directory.release(connector.ref(before.account()), actor.tenantId());
              return new Removed(after, credentials, connections.isShared(before.account()));
            });
    events.publish(
        actor.tenantId(), List.of(new TenantEvent.ConnectionUpdated(removed.connection(), true)));
    if (!removed.isShared()) {
      unsubscribe(removed);
    }
  }

  private void unsubscribe(Removed removed) {
    channels
        .find(removed.connection().account().channel())
        .ifPresent(channel -> background.execute(() -> channel.unsubscribe(removed.credentials())));
  }

  private record Removed(SocialConnection connection, Credentials credentials, boolean isShared) {}
}
