package io.chatplatform.application.connection.service;

import io.chatplatform.application.connection.port.in.FindConnections;
import io.chatplatform.application.connection.port.out.ConnectionRepository;
import io.chatplatform.application.paging.Page;
import io.chatplatform.application.paging.PageRequest;
import io.chatplatform.application.security.Actor;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.connection.SocialConnection;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

public final class FindConnectionsService implements FindConnections {
  private final TenantTransaction transaction;
  private final ConnectionRepository connections;

  @Inject
  public FindConnectionsService(TenantTransaction transaction, ConnectionRepository connections) {
    this.transaction = transaction;
    this.connections = connections;
  }

  @Override
  public Page<SocialConnection> find(Actor actor, PageRequest page) {
    return transaction.read(actor.tenantId(), () -> connections.list(page));
  }

  @Override
  public SocialConnection find(Actor actor, ConnectionId id) {
    return transaction.read(
        actor.tenantId(),
        () ->
            connections
                .find(id)
                .filter(SocialConnection::isConnected)
                .orElseThrow(() -> new Refusal.NotFound("connection")));
  }

  @Override
  public Map<ConnectionId, Instant> lastActivity(Actor actor, Collection<ConnectionId> ids) {
    return transaction.read(actor.tenantId(), () -> connections.lastActivity(ids));
  }
}
