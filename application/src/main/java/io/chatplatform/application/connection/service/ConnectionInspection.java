package io.chatplatform.application.connection.service;

import io.chatplatform.application.channel.ChannelAdapter;
import io.chatplatform.application.channel.Channels;
import io.chatplatform.application.channel.Credentials;
import io.chatplatform.application.connection.port.in.CheckConnection.Checked;
import io.chatplatform.application.connection.port.out.ConnectionDirectory.Due;
import io.chatplatform.application.connection.port.out.ConnectionRepository;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.connection.SocialConnection;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/// Looks at one connection: renews a token that ends, and asks anew for the account's events,
/// because platforms stop sending them to who was away for long; brings its templates up to date.
public final class ConnectionInspection {
  private final TenantTransaction transaction;
  private final ConnectionRepository connections;
  private final CredentialVault vault;
  private final Channels channels;
  private final TokenRenewal renewal;
  private final TemplateSync templates;
  private final Clock clock;

  @Inject
  public ConnectionInspection(
      TenantTransaction transaction,
      ConnectionRepository connections,
      CredentialVault vault,
      Channels channels,
      TokenRenewal renewal,
      TemplateSync templates,
      Clock clock) {
    this.transaction = transaction;
    this.connections = connections;
    this.vault = vault;
    this.channels = channels;
    this.renewal = renewal;
    this.templates = templates;
    this.clock = clock;
  }

  void inspect(Due due) {
    transaction.run(due.tenantId(), () -> open(due)).ifPresent(opened -> inspect(due, opened));
  }

  private void inspect(Due due, Opened opened) {
    ChannelAdapter channel = opened.channel();
    Checked first =
        CheckSchedule.isToBeRenewed(opened.connection(), clock.instant())
            ? renewal.renew(due.tenantId(), due.connectionId(), channel, opened.credentials())
            : renewal.checked(
                due.tenantId(), due.connectionId(), channel.check(opened.credentials()));
    SocialConnection seen = first.connection();
    if (first.ok()) {
      Credentials current =
          transaction.run(due.tenantId(), () -> vault.open(due.tenantId(), first.connection()));
      seen =
          renewal
              .checked(due.tenantId(), due.connectionId(), channel.subscribe(current))
              .connection();
      templates.sync(due.tenantId(), due.connectionId(), channel, current);
    }
    Instant next =
        CheckSchedule.next(seen, clock.instant(), ThreadLocalRandom.current().nextDouble());
    transaction.run(due.tenantId(), () -> connections.checkAt(due.connectionId(), next));
  }

  private Optional<Opened> open(Due due) {
    return connections
        .find(due.connectionId())
        .filter(SocialConnection::isConnected)
        .flatMap(connection ->
            channels
                .find(connection.account().channel())
                .map(channel ->
                    new Opened(connection, channel, vault.open(due.tenantId(), connection))));
  }

  private record Opened(
      SocialConnection connection, ChannelAdapter channel, Credentials credentials) {}
}
