package io.chatplatform.application.connection.service;

import io.chatplatform.application.channel.Channels;
import io.chatplatform.application.connection.port.in.ChangeConnection;
import io.chatplatform.application.connection.port.out.ConnectionRepository;
import io.chatplatform.application.outbound.port.in.WakeDispatcher;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.connection.Grant;
import io.chatplatform.domain.connection.SocialConnection;
import io.chatplatform.domain.tenant.TenantId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

public final class ChangeConnectionService implements ChangeConnection {
  private final TenantTransaction transaction;
  private final Channels channels;
  private final ConnectionRepository connections;
  private final CredentialVault vault;
  private final ConnectionWatch watch;
  private final WakeDispatcher dispatcher;
  private final Clock clock;

  @Inject
  public ChangeConnectionService(
      TenantTransaction transaction,
      Channels channels,
      ConnectionRepository connections,
      CredentialVault vault,
      ConnectionWatch watch,
      WakeDispatcher dispatcher,
      Clock clock) {
    this.transaction = transaction;
    this.channels = channels;
    this.connections = connections;
    this.vault = vault;
    this.watch = watch;
    this.dispatcher = dispatcher;
    this.clock = clock;
  }

  @Override
  public SocialConnection handle(Command command) {
    command.actor().requireManager();
    var tenant = command.actor().tenantId();
    var id = command.connection();
    SocialConnection known = transaction.run(tenant, () -> connected(id));
    command
        .accessToken()
        .map(text ->
            FilledForm.of(
                    channels.require(known.account().channel()),
                    known.account(),
                    text,
                    command.furtherFields())
                .token())
        .ifPresent(token -> store(tenant, id, token));
    SocialConnection changed = watch.change(tenant, id, connection -> changed(connection, command));
    dispatcher.wake();
    return changed;
  }

  private void store(TenantId tenant, ConnectionId id, String token) {
    transaction.run(
        tenant,
        () -> {
          connected(id);
          connections.updateToken(id, vault.seal(tenant, id, token));
        });
  }

  private SocialConnection connected(ConnectionId id) {
    return connections
        .find(id)
        .filter(SocialConnection::isConnected)
        .orElseThrow(() -> new Refusal.NotFound("connection"));
  }

  private SocialConnection changed(SocialConnection connection, Command command) {
    Instant now = clock.instant();
    SocialConnection renamed =
        command.displayName().map(name -> connection.named(name, now)).orElse(connection);
    SocialConnection switched =
        command.isActive().map(active -> renamed.active(active, now)).orElse(renamed);
    return command.accessToken().isPresent() ? switched.granted(Grant.UNKNOWN, now) : switched;
  }
}
