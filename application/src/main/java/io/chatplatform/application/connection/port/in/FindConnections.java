package io.chatplatform.application.connection.port.in;

import io.chatplatform.application.paging.Page;
import io.chatplatform.application.paging.PageRequest;
import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.connection.SocialConnection;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/// A tenant's connections, oldest first; every member may see them.
public interface FindConnections {
  Page<SocialConnection> find(Actor actor, PageRequest page);

  SocialConnection find(Actor actor, ConnectionId id);

  /// When something last happened in their chats; absent: there are none.
  Map<ConnectionId, Instant> lastActivity(Actor actor, Collection<ConnectionId> ids);
}
