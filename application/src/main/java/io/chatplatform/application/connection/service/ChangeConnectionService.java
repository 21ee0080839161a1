package io.chatplatform.application.connection.service;

import io.chatplatform.application.connection.port.in.ChangeConnection;
import io.chatplatform.application.connection.port.out.ConnectionRepository;
import io.chatplatform.application.outbound.port.in.WakeDispatcher;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.Texts;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.connection.Grant;
import io.chatplatform.domain.connection.SocialConnection;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

public final class ChangeConnectionService implements ChangeConnection {
  private final TenantTransaction transaction;
  private final ConnectionRepository connections;
  private final CredentialVault vault;
  private final ConnectionWatch watch;
  private final WakeDispatcher dispatcher;
  private final Clock clock;

  @Inject
  public ChangeConnectionService(
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

  @Override
  public SocialConnection handle(Command command) {
    command.actor().requireManager();
    var tenant = command.actor().tenantId();
    var id = command.connection();
    Optional<String> token =
        command
            .accessToken()
            .map(text -> Texts.required("accessToken", text, ConnectService.TOKEN_MAX));
    transaction.run(
        tenant,
        () -> {
          requireConnected(id);
          token.ifPresent(text -> connections.updateToken(id, vault.seal(tenant, id, text)));
        });
    SocialConnection changed = watch.change(tenant, id, connection -> changed(connection, command));
    dispatcher.wake();
    return changed;
  }

  private void requireConnected(ConnectionId id) {
    if (connections.find(id).filter(SocialConnection::isConnected).isEmpty()) {
      throw new Refusal.NotFound("connection");
    }
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
