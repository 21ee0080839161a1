package io.chatplatform.application.fake;

import io.chatplatform.application.connection.port.out.ConnectionRepository;
import io.chatplatform.application.paging.Keyset;
import io.chatplatform.application.paging.Page;
import io.chatplatform.application.paging.PageRequest;
import io.chatplatform.domain.channel.ChannelId;
import io.chatplatform.domain.connection.Account;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.connection.SocialConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Connections in memory.
public final class InMemoryConnectionRepository implements ConnectionRepository {
  private static final Duration FIRST_CHECK = Duration.ofHours(1);
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
        store.rows().connections.values().stream().filter(SocialConnection::isConnected).toList(),
        page,
        connection -> new Keyset(connection.createdAt(), connection.id().value()),
        Rows.oldestFirst());
  }

  @Override
  public void insert(SocialConnection connection, byte[] sealedToken) {
    store.rows().connections.put(connection.id(), connection);
    store.rows().sealedTokens.put(connection.id(), sealedToken.clone());
    store.rows().checksDue.put(connection.id(), connection.createdAt().plus(FIRST_CHECK));
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
  public Optional<SocialConnection> findByAccount(ChannelId channel, String platformAccountId) {
    return store.rows().connections.values().stream()
        .filter(one -> one.account().channel().equals(channel))
        .filter(one -> one.account().platformAccountId().equals(platformAccountId))
        .findFirst();
  }

  @Override
  public boolean isShared(Account account) {
    Set<String> family = new HashSet<>(Set.of(account.platformAccountId()));
    account.businessAccountId().ifPresent(family::add);
    return store.rows().connections.values().stream()
        .filter(SocialConnection::isConnected)
        .map(SocialConnection::account)
        .filter(other -> !other.isSameAs(account))
        .anyMatch(other ->
            family.contains(other.platformAccountId())
                || other.businessAccountId().filter(family::contains).isPresent());
  }

  @Override
  public void checkAt(ConnectionId id, Instant at) {
    Rows.replace(store.rows().checksDue, id, at);
  }

  @Override
  public Map<ConnectionId, Instant> lastActivity(Collection<ConnectionId> ids) {
    Map<ConnectionId, Instant> last = new HashMap<>();
    store.rows().chats.values().stream()
        .filter(chat -> ids.contains(chat.origin().connection()))
        .forEach(chat ->
            last.merge(
                chat.origin().connection(),
                chat.activity().lastInteraction(),
                (one, other) -> one.isAfter(other) ? one : other));
    return last;
  }
}
