package io.chatplatform.application.connection.service;

import io.chatplatform.application.channel.ChannelAdapter;
import io.chatplatform.application.channel.Channels;
import io.chatplatform.application.channel.Credentials;
import io.chatplatform.application.channel.LoginResult.Offered;
import io.chatplatform.application.connection.port.out.ConnectionDirectory;
import io.chatplatform.application.connection.port.out.ConnectionDirectory.AccountRef;
import io.chatplatform.application.connection.port.out.ConnectionRepository;
import io.chatplatform.application.outbound.port.in.WakeDispatcher;
import io.chatplatform.application.outbound.port.out.Outbox;
import io.chatplatform.application.realtime.port.out.EventPublisher;
import io.chatplatform.application.transaction.IdSource;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.connection.Account;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.connection.SocialConnection;
import io.chatplatform.domain.event.TenantEvent;
import io.chatplatform.domain.tenant.TenantId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/// Stores an account that may be used. An account the tenant had before is connected again in
/// place, with its chats, and what waited is sent. Asking the platform to send events here happens
/// right after, and its outcome is the connection's health; then its templates are fetched.
public final class AccountConnector {
  private final TenantTransaction transaction;
  private final Channels channels;
  private final ConnectionRepository connections;
  private final ConnectionDirectory directory;
  private final CredentialVault vault;
  private final ConnectionWatch watch;
  private final Outbox outbox;
  private final EventPublisher events;
  private final WakeDispatcher dispatcher;
  private final TemplateSync templates;
  private final Executor background;
  private final IdSource ids;
  private final Clock clock;

  @Inject
  public AccountConnector(
      TenantTransaction transaction,
      Channels channels,
      ConnectionRepository connections,
      ConnectionDirectory directory,
      CredentialVault vault,
      ConnectionWatch watch,
      Outbox outbox,
      EventPublisher events,
      WakeDispatcher dispatcher,
      TemplateSync templates,
      Executor background,
      IdSource ids,
      Clock clock) {
    this.transaction = transaction;
    this.channels = channels;
    this.connections = connections;
    this.directory = directory;
    this.vault = vault;
    this.watch = watch;
    this.outbox = outbox;
    this.events = events;
    this.dispatcher = dispatcher;
    this.templates = templates;
    this.background = background;
    this.ids = ids;
    this.clock = clock;
  }

  /// `replaces`: a connection that works may be given the new token; else it is a conflict.
  SocialConnection connect(TenantId tenant, Offered offered, boolean replaces) {
    Account account = offered.credentials().account();
    ChannelAdapter channel = channels.require(account.channel());
    SocialConnection connection =
        transaction.run(
            tenant,
            () -> {
              Optional<SocialConnection> known =
                  connections.findByAccount(account.channel(), account.platformAccountId());
              if (!replaces && known.filter(SocialConnection::isConnected).isPresent()) {
                throw taken();
              }
              SocialConnection stored =
                  known
                      .map(before -> again(tenant, before, offered))
                      .orElseGet(() -> first(tenant, offered));
              if (!directory.claim(ref(account), tenant, stored.id())) {
                throw taken();
              }
              return stored;
            });
    events.publish(tenant, List.of(new TenantEvent.ConnectionUpdated(connection, false)));
    dispatcher.wake();
    subscribe(tenant, channel, connection, offered.credentials());
    return connection;
  }

  /// The account as webhooks name it.
  AccountRef ref(Account account) {
    String id =
        channels
            .find(account.channel())
            .map(channel -> channel.webhookAccountId(account))
            .orElse(account.platformAccountId());
    return new AccountRef(account.channel(), id);
  }

  static Refusal.Conflict taken() {
    return new Refusal.Conflict("account_taken", "This account is already connected.");
  }

  private SocialConnection first(TenantId tenant, Offered offered) {
    var connection =
        SocialConnection.connect(
            new ConnectionId(ids.next()),
            offered.credentials().account(),
            offered.name(),
            offered.grant(),
            clock.instant());
    connections.insert(
        connection, vault.seal(tenant, connection.id(), offered.credentials().accessToken()));
    return connection;
  }

  private SocialConnection again(TenantId tenant, SocialConnection before, Offered offered) {
    Instant now = clock.instant();
    SocialConnection after =
        before.reconnected(
            offered.credentials().account().businessAccountId(), offered.grant(), now);
    connections.update(after);
    connections.updateToken(
        after.id(), vault.seal(tenant, after.id(), offered.credentials().accessToken()));
    outbox.hurry(after.id(), now);
    return after;
  }

  private void subscribe(
      TenantId tenant,
      ChannelAdapter channel,
      SocialConnection connection,
      Credentials credentials) {
    background.execute(() -> {
      watch.checkedSince(tenant, connection, channel.subscribe(credentials));
      templates.sync(tenant, connection.id(), channel, credentials);
    });
  }
}
