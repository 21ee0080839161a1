package io.chatplatform.application.connection.service;

import io.chatplatform.application.channel.ChannelAdapter;
import io.chatplatform.application.channel.Channels;
import io.chatplatform.application.channel.CheckResult;
import io.chatplatform.application.channel.Credentials;
import io.chatplatform.application.channel.RenewResult;
import io.chatplatform.application.connection.port.in.CheckConnection;
import io.chatplatform.application.connection.port.out.ConnectionRepository;
import io.chatplatform.application.outbound.port.in.WakeDispatcher;
import io.chatplatform.application.security.Actor;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.connection.SocialConnection;
import jakarta.inject.Inject;
import java.time.Clock;

public final class CheckConnectionService implements CheckConnection {
  private final TenantTransaction transaction;
  private final ConnectionRepository connections;
  private final CredentialVault vault;
  private final Channels channels;
  private final ConnectionWatch watch;
  private final WakeDispatcher dispatcher;
  private final Clock clock;

  @Inject
  public CheckConnectionService(
      TenantTransaction transaction,
      ConnectionRepository connections,
      CredentialVault vault,
      Channels channels,
      ConnectionWatch watch,
      WakeDispatcher dispatcher,
      Clock clock) {
    this.transaction = transaction;
    this.connections = connections;
    this.vault = vault;
    this.channels = channels;
    this.watch = watch;
    this.dispatcher = dispatcher;
    this.clock = clock;
  }

  @Override
  public Checked test(Actor actor, ConnectionId id) {
    Opened opened = open(actor, id);
    return checked(actor, id, opened.channel().check(opened.credentials()));
  }

  @Override
  public Checked renewToken(Actor actor, ConnectionId id) {
    Opened opened = open(actor, id);
    return switch (opened.channel().renew(opened.credentials())) {
      case RenewResult.NotRenewed(CheckResult why) -> checked(actor, id, why);
      case RenewResult.Renewed renewed -> {
        transaction.run(
            actor.tenantId(),
            () ->
                connections.updateToken(
                    id, vault.seal(actor.tenantId(), id, renewed.accessToken())));
        SocialConnection granted =
            watch.change(
                actor.tenantId(),
                id,
                connection -> connection.granted(renewed.grant(), clock.instant()));
        dispatcher.wake();
        yield new Checked(granted, true, "The token was renewed.");
      }
    };
  }

  private Checked checked(Actor actor, ConnectionId id, CheckResult result) {
    SocialConnection seen = watch.checked(actor.tenantId(), id, result);
    dispatcher.wake();
    return new Checked(seen, result.isOk(), result.detail());
  }

  private Opened open(Actor actor, ConnectionId id) {
    actor.requireManager();
    return transaction.run(
        actor.tenantId(),
        () -> {
          SocialConnection connection =
              connections.find(id).orElseThrow(() -> new Refusal.NotFound("connection"));
          return new Opened(
              channels.require(connection.account().channel()),
              vault.open(actor.tenantId(), connection));
        });
  }

  private record Opened(ChannelAdapter channel, Credentials credentials) {}
}
