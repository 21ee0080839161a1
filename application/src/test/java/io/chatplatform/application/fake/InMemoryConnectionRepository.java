package io.chatplatform.application.fake;

import io.chatplatform.application.connection.port.out.ConnectionRepository;
import io.chatplatform.application.paging.Keyset;
import io.chatplatform.application.paging.Page;
import io.chatplatform.application.paging.PageRequest;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.connection.SocialConnection;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Connections in memory.
public final class InMemoryConnectionRepository implements ConnectionRepository {
  private final InMemoryStore store;

  public InMemoryConnectionRepository(InMemoryStore store) {
    this.store = store;
  }

  @Override
  public Optional<SocialConnection> find(ConnectionId id) {
    return Optional.ofNullable(store.rows().connections.get(id));
  }

  @Override
  public List<SocialConnection> findAll(Collection<ConnectionId> ids) {
    return ids.stream().distinct().flatMap(id -> find(id).stream()).toList();
  }

  @Override
  public Page<SocialConnection> list(PageRequest page) {
    return Rows.page(
        List.copyOf(store.rows().connections.values()),
        page,
        connection -> new Keyset(connection.createdAt(), connection.id().value()),
        Rows.oldestFirst());
  }

  @Override
  public void insert(SocialConnection connection, byte[] sealedToken) {
    store.rows().connections.put(connection.id(), connection);
    store.rows().sealedTokens.put(connection.id(), sealedToken.clone());
  }

  @Override
  public void update(SocialConnection connection) {
    Rows.replace(store.rows().connections, connection.id(), connection);
  }

  @Override
  public void updateToken(ConnectionId id, byte[] sealedToken) {
    Rows.replace(store.rows().sealedTokens, id, sealedToken.clone());
  }

  @Override
  public byte[] sealedToken(ConnectionId id) {
    return Optional.ofNullable(store.rows().sealedTokens.get(id))
        .orElseThrow(() -> new IllegalStateException("no such row: " + id))
        .clone();
  }

  @Override
  public void delete(ConnectionId id) {
    TenantTables rows = store.rows();
    Rows.requireThere(rows.connections, id);
    rows.connections.remove(id);
    rows.sealedTokens.remove(id);
    List.copyOf(rows.chats.values()).stream()
        .filter(chat -> chat.origin().connection().equals(id))
        .forEach(chat -> rows.deleteChat(chat.id()));
  }
}
