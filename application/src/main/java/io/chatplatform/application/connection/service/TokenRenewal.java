package io.chatplatform.application.connection.service;

import io.chatplatform.application.channel.ChannelAdapter;
import io.chatplatform.application.channel.CheckResult;
import io.chatplatform.application.channel.Credentials;
import io.chatplatform.application.channel.RenewResult;
import io.chatplatform.application.connection.port.in.CheckConnection.Checked;
import io.chatplatform.application.connection.port.out.ConnectionRepository;
import io.chatplatform.application.outbound.port.in.WakeDispatcher;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.connection.SocialConnection;
import io.chatplatform.domain.tenant.TenantId;
import jakarta.inject.Inject;
import java.time.Clock;

/// Asks a channel for a new token, or whether the old one works, and keeps what came of it.
public final class TokenRenewal {
  private final TenantTransaction transaction;
  private final ConnectionRepository connections;
  private final CredentialVault vault;
  private final ConnectionWatch watch;
  private final WakeDispatcher dispatcher;
  private final Clock clock;

  @Inject
  public TokenRenewal(
      TenantTransaction transaction,
      ConnectionRepository connections,
      CredentialVault vault,
      ConnectionWatch watch,
      WakeDispatcher dispatcher,
      Clock clock) {
    this.transaction = transaction;
    this.connections = connections;
    this.vault = vault;
    this.watch = watch;
    this.dispatcher = dispatcher;
    this.clock = clock;
  }

  Checked renew(TenantId tenant, ConnectionId id, ChannelAdapter channel, Credentials credentials) {
    return switch (channel.renew(credentials)) {
      case RenewResult.NotRenewed(CheckResult why) -> checked(tenant, id, why);
      case RenewResult.Renewed renewed -> {
        transaction.run(
            tenant,
            () -> connections.updateToken(id, vault.seal(tenant, id, renewed.accessToken())));
        SocialConnection granted =
            watch.change(
                tenant,
                id,
                connection ->
                    connection.granted(
                        connection.grant().renewedBy(renewed.grant()), clock.instant()));
        dispatcher.wake();
        yield new Checked(granted, true, "The token was renewed.");
      }
    };
  }

  Checked checked(TenantId tenant, ConnectionId id, CheckResult result) {
    SocialConnection seen = watch.checked(tenant, id, result);
    dispatcher.wake();
    return new Checked(seen, result.isOk(), result.detail());
  }
}
