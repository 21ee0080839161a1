package io.chatplatform.application.connection.service;

import io.chatplatform.application.channel.ChannelAdapter;
import io.chatplatform.application.channel.Channels;
import io.chatplatform.application.channel.Credentials;
import io.chatplatform.application.connection.port.in.Connect;
import io.chatplatform.application.connection.port.out.ConnectionDirectory;
import io.chatplatform.application.connection.port.out.ConnectionDirectory.AccountRef;
import io.chatplatform.application.connection.port.out.ConnectionRepository;
import io.chatplatform.application.realtime.port.out.EventPublisher;
import io.chatplatform.application.transaction.IdSource;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.Texts;
import io.chatplatform.domain.connection.Account;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.connection.SocialConnection;
import io.chatplatform.domain.connection.SocialConnection.Grant;
import io.chatplatform.domain.event.TenantEvent;
import io.chatplatform.domain.tenant.TenantId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;

/// Answers as soon as the connection is stored; asking the platform to send events here happens
/// right after, and its outcome is the connection's health.
public final class ConnectService implements Connect {
  static final int TOKEN_MAX = 4_000;
  private final TenantTransaction transaction;
  private final Channels channels;
  private final ConnectionRepository connections;
  private final ConnectionDirectory directory;
  private final CredentialVault vault;
  private final ConnectionWatch watch;
  private final EventPublisher events;
  private final Executor background;
  private final IdSource ids;
  private final Clock clock;

  @Inject
  public ConnectService(
      TenantTransaction transaction,
      Channels channels,
      ConnectionRepository connections,
      ConnectionDirectory directory,
      CredentialVault vault,
      ConnectionWatch watch,
      EventPublisher events,
      Executor background,
      IdSource ids,
      Clock clock) {
    this.transaction = transaction;
    this.channels = channels;
    this.connections = connections;
    this.directory = directory;
    this.vault = vault;
    this.watch = watch;
    this.events = events;
    this.background = background;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public SocialConnection handle(Command command) {
    command.actor().requireManager();
    TenantId tenant = command.actor().tenantId();
    ChannelAdapter channel = channels.require(command.channel());
    var account =
        new Account(command.channel(), command.platformAccountId(), command.businessAccountId());
    requireFields(channel, account);
    String token = Texts.required("accessToken", command.accessToken(), TOKEN_MAX);
    var connection =
        SocialConnection.connect(
            new ConnectionId(ids.next()),
            account,
            command
                .displayName()
                .filter(name -> !name.isBlank())
                .orElse(account.platformAccountId()),
            Grant.UNKNOWN,
            clock.instant());
    var ref = new AccountRef(account.channel(), channel.webhookAccountId(account));
    transaction.run(
        tenant,
        () -> {
          connections.insert(connection, vault.seal(tenant, connection.id(), token));
          if (!directory.claim(ref, tenant, connection.id())) {
            throw new Refusal.Conflict("account_taken", "This account is already connected.");
          }
        });
    events.publish(tenant, List.of(new TenantEvent.ConnectionUpdated(connection, false)));
    background.execute(() ->
        watch.checked(tenant, connection.id(), channel.subscribe(new Credentials(account, token))));
    return connection;
  }

  private static void requireFields(ChannelAdapter channel, Account account) {
    boolean wantsBusiness =
        channel.descriptor().connectByHand().stream()
            .anyMatch(field -> field.required() && field.name().equals("businessAccountId"));
    if (wantsBusiness && account.businessAccountId().isEmpty()) {
      throw new Refusal.Unacceptable(
          "businessAccountId", "must be given for " + channel.descriptor().name());
    }
  }
}
