package io.chatplatform.application.connection.port.out;

import io.chatplatform.application.paging.Page;
import io.chatplatform.application.paging.PageRequest;
import io.chatplatform.domain.channel.ChannelId;
import io.chatplatform.domain.connection.Account;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.connection.SocialConnection;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A tenant's connections, those that were disconnected among them; tokens are stored sealed.
public interface ConnectionRepository {
  Optional<SocialConnection> find(ConnectionId id);

  List<SocialConnection> findAll(Collection<ConnectionId> ids);

  Optional<SocialConnection> findByAccount(ChannelId channel, String platformAccountId);

  /// Those that are connected, oldest first.
  Page<SocialConnection> list(PageRequest page);

  void insert(SocialConnection connection, byte[] sealedToken);

  void update(SocialConnection connection);

  void updateToken(ConnectionId id, byte[] sealedToken);

  byte[] sealedToken(ConnectionId id);

  /// Does another connected account hang on the same business account, or is it one for others?
  boolean isShared(Account account);

  /// When it is to be looked at again.
  void checkAt(ConnectionId id, Instant at);

  /// When something last happened in its chats; absent: there are none.
  Map<ConnectionId, Instant> lastActivity(Collection<ConnectionId> ids);
}
