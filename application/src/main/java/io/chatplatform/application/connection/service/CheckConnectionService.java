package io.chatplatform.application.connection.service;

import io.chatplatform.application.channel.ChannelAdapter;
import io.chatplatform.application.channel.Channels;
import io.chatplatform.application.channel.Credentials;
import io.chatplatform.application.connection.port.in.CheckConnection;
import io.chatplatform.application.connection.port.out.ConnectionRepository;
import io.chatplatform.application.security.Actor;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.connection.SocialConnection;
import jakarta.inject.Inject;

public final class CheckConnectionService implements CheckConnection {
  private final TenantTransaction transaction;
  private final ConnectionRepository connections;
  private final CredentialVault vault;
  private final Channels channels;
  private final TokenRenewal renewal;

  @Inject
  public CheckConnectionService(
      TenantTransaction transaction,
      ConnectionRepository connections,
      CredentialVault vault,
      Channels channels,
      TokenRenewal renewal) {
    this.transaction = transaction;
    this.connections = connections;
    this.vault = vault;
    this.channels = channels;
    this.renewal = renewal;
  }

  @Override
  public Checked test(Actor actor, ConnectionId id) {
    Opened opened = open(actor, id);
    return renewal.checked(actor.tenantId(), id, opened.channel().check(opened.credentials()));
  }

  @Override
  public Checked renewToken(Actor actor, ConnectionId id) {
    Opened opened = open(actor, id);
    return renewal.renew(actor.tenantId(), id, opened.channel(), opened.credentials());
  }

  private Opened open(Actor actor, ConnectionId id) {
    actor.requireManager();
    return transaction.run(
        actor.tenantId(),
        () -> {
          SocialConnection connection =
              connections
                  .find(id)
                  .filter(SocialConnection::isConnected)
                  .orElseThrow(() -> new Refusal.NotFound("connection"));
          return new Opened(
              channels.require(connection.account().channel()),
              vault.open(actor.tenantId(), connection));
        });
  }

  private record Opened(ChannelAdapter channel, Credentials credentials) {}
}
