package io.chatplatform.application.outbound.service;

import io.chatplatform.application.channel.ChannelAdapter;
import io.chatplatform.application.channel.Channels;
import io.chatplatform.application.channel.Credentials;
import io.chatplatform.application.chat.port.out.ChatRepository;
import io.chatplatform.application.connection.port.out.ConnectionRepository;
import io.chatplatform.application.connection.service.CredentialVault;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.chat.CustomerKey;
import io.chatplatform.domain.connection.SocialConnection;
import io.chatplatform.domain.tenant.TenantId;
import jakarta.inject.Inject;
import java.util.List;

/// The way from here to a chat's customer. Runs inside the tenant's transaction.
public final class Routing {
  private final ChatRepository chats;
  private final ConnectionRepository connections;
  private final CredentialVault vault;
  private final Channels channels;

  @Inject
  public Routing(
      ChatRepository chats,
      ConnectionRepository connections,
      CredentialVault vault,
      Channels channels) {
    this.chats = chats;
    this.connections = connections;
    this.vault = vault;
    this.channels = channels;
  }

  Way to(TenantId tenant, ChatId id) {
    Chat chat = chats.find(id).orElseThrow();
    SocialConnection connection = connections.find(chat.origin().connection()).orElseThrow();
    ChannelAdapter channel = channels.find(chat.origin().channel()).orElse(null);
    return channel == null || !connection.isUsable()
        ? new Blocked(connection)
        : new Open(channel, chat, connection, chats.keysOf(id), vault.open(tenant, connection));
  }

  sealed interface Way {
    SocialConnection connection();
  }

  /// Nothing can be sent until somebody mends the connection.
  record Blocked(SocialConnection connection) implements Way {}

  record Open(
      ChannelAdapter channel,
      Chat chat,
      SocialConnection connection,
      List<CustomerKey> recipient,
      Credentials credentials)
      implements Way {}
}
