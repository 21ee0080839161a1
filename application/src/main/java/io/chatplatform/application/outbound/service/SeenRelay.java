package io.chatplatform.application.outbound.service;

import io.chatplatform.application.channel.Channels;
import io.chatplatform.application.chat.port.out.ChatRepository;
import io.chatplatform.application.connection.port.out.ConnectionRepository;
import io.chatplatform.application.connection.service.CredentialVault;
import io.chatplatform.application.outbound.port.in.ShowSeen;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.connection.SocialConnection;
import io.chatplatform.domain.tenant.TenantId;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.Executor;

/// Tells channels in the background what was seen.
public final class SeenRelay implements ShowSeen {
  private static final System.Logger LOG = System.getLogger(SeenRelay.class.getName());
  private final TenantTransaction transaction;
  private final ChatRepository chats;
  private final ConnectionRepository connections;
  private final CredentialVault vault;
  private final Channels channels;
  private final Executor background;

  @Inject
  public SeenRelay(
      TenantTransaction transaction,
      ChatRepository chats,
      ConnectionRepository connections,
      CredentialVault vault,
      Channels channels,
      Executor background) {
    this.transaction = transaction;
    this.chats = chats;
    this.connections = connections;
    this.vault = vault;
    this.channels = channels;
    this.background = background;
  }

  @Override
  public void seen(TenantId tenant, ChatId chat, String platformMessageId) {
    background.execute(() -> {
      try {
        transaction
            .run(
                tenant,
                () -> chats.find(chat).flatMap(found -> prepare(tenant, found, platformMessageId)))
            .ifPresent(Runnable::run);
      } catch (RuntimeException e) {
        LOG.log(System.Logger.Level.DEBUG, "could not show what was seen in chat " + chat, e);
      }
    });
  }

  /// What to call once the transaction is over.
  private Optional<Runnable> prepare(TenantId tenant, Chat chat, String platformMessageId) {
    return connections
        .find(chat.origin().connection())
        .filter(SocialConnection::isUsable)
        .flatMap(connection ->
            channels
                .find(chat.origin().channel())
                .map(channel -> {
                  var recipient = chats.keysOf(chat.id());
                  var credentials = vault.open(tenant, connection);
                  return () -> channel.showSeen(recipient, platformMessageId, credentials);
                }));
  }
}
