package io.chatplatform.application.connection.port.out;

import io.chatplatform.application.paging.Page;
import io.chatplatform.application.paging.PageRequest;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.connection.SocialConnection;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// A tenant's connections; tokens are stored sealed.
public interface ConnectionRepository {
  Optional<SocialConnection> find(ConnectionId id);

  List<SocialConnection> findAll(Collection<ConnectionId> ids);

  /// Oldest first.
  Page<SocialConnection> list(PageRequest page);

  void insert(SocialConnection connection, byte[] sealedToken);

  void update(SocialConnection connection);

  void updateToken(ConnectionId id, byte[] sealedToken);

  byte[] sealedToken(ConnectionId id);

  /// Removes the connection with its chats.
  void delete(ConnectionId id);
}
