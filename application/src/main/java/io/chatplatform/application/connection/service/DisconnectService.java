package io.chatplatform.application.connection.service;

import io.chatplatform.application.channel.ChannelAdapter;
import io.chatplatform.application.channel.Channels;
import io.chatplatform.application.connection.port.in.Disconnect;
import io.chatplatform.application.connection.port.out.ConnectionDirectory;
import io.chatplatform.application.connection.port.out.ConnectionDirectory.AccountRef;
import io.chatplatform.application.connection.port.out.ConnectionRepository;
import io.chatplatform.application.realtime.port.out.EventPublisher;
import io.chatplatform.application.security.Actor;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.connection.Account;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.connection.SocialConnection;
import io.chatplatform.domain.event.TenantEvent;
import jakarta.inject.Inject;
import java.util.List;

public final class DisconnectService implements Disconnect {
  private final TenantTransaction transaction;
  private final ConnectionRepository connections;
  private final ConnectionDirectory directory;
  private final Channels channels;
  private final EventPublisher events;

  @Inject
  public DisconnectService(
      TenantTransaction transaction,
      ConnectionRepository connections,
      ConnectionDirectory directory,
      Channels channels,
      EventPublisher events) {
    this.transaction = transaction;
    this.connections = connections;
    this.directory = directory;
    this.channels = channels;
    this.events = events;
  }

  @Override
  public void handle(Actor actor, ConnectionId id) {
    actor.requireManager();
    SocialConnection removed =
        transaction.run(
            actor.tenantId(),
            () -> {
              SocialConnection connection =
                  connections.find(id).orElseThrow(() -> new Refusal.NotFound("connection"));
              directory.release(ref(connection.account()), actor.tenantId());
              connections.delete(id);
              return connection;
            });
    events.publish(actor.tenantId(), List.of(new TenantEvent.ConnectionUpdated(removed, true)));
  }

  private AccountRef ref(Account account) {
    String id =
        channels
            .find(account.channel())
            .map((ChannelAdapter channel) -> channel.webhookAccountId(account))
            .orElse(account.platformAccountId());
    return new AccountRef(account.channel(), id);
  }
}
