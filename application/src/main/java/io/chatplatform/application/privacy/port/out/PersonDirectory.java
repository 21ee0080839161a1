package io.chatplatform.application.privacy.port.out;

import io.chatplatform.domain.channel.ChannelId;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.tenant.TenantId;
import java.util.Collection;
import java.util.List;

/// Where a person is known, over all tenants, by the id that a platform has for them.
public interface PersonDirectory {
  /// Connections that the person gave access to.
  List<Granted> connectionsOf(Collection<ChannelId> channels, String personId);

  /// Chats whose customer the person is.
  List<Customer> chatsOf(Collection<ChannelId> channels, String personId);

  record Granted(TenantId tenantId, ConnectionId connectionId) {}

  record Customer(TenantId tenantId, ChatId chatId) {}
}
