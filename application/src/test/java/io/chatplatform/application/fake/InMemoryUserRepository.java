package io.chatplatform.application.fake;

import io.chatplatform.application.paging.Keyset;
import io.chatplatform.application.paging.Page;
import io.chatplatform.application.paging.PageRequest;
import io.chatplatform.application.team.port.out.UserRepository;
import io.chatplatform.domain.user.Role;
import io.chatplatform.domain.user.User;
import io.chatplatform.domain.user.UserId;
import java.util.List;
import java.util.Optional;

/// Users in memory.
public final class InMemoryUserRepository implements UserRepository {
  private final InMemoryStore store;

  public InMemoryUserRepository(InMemoryStore store) {
    this.store = store;
  }

  @Override
  public Optional<User> find(UserId id) {
    return Optional.ofNullable(store.rows().users.get(id));
  }

  @Override
  public Page<User> list(PageRequest page) {
    return Rows.page(
        List.copyOf(store.rows().users.values()),
        page,
        user -> new Keyset(user.createdAt(), user.id().value()),
        Rows.oldestFirst());
  }

  @Override
  public void insert(User user, String passwordHash) {
    store.rows().users.put(user.id(), user);
    store.rows().passwordHashes.put(user.id(), passwordHash);
  }

  @Override
  public void update(User user) {
    Rows.replace(store.rows().users, user.id(), user);
  }

  @Override
  public void delete(UserId id) {
    Rows.requireThere(store.rows().users, id);
    store.rows().users.remove(id);
    store.rows().passwordHashes.remove(id);
    List.copyOf(store.rows().sessions.values()).stream()
        .filter(session -> session.userId().equals(id))
        .forEach(session -> store.rows().sessions.remove(session.id()));
  }

  @Override
  public String passwordHash(UserId id) {
    Rows.requireThere(store.rows().passwordHashes, id);
    return String.valueOf(store.rows().passwordHashes.get(id));
  }

  @Override
  public void setPasswordHash(UserId id, String hash) {
    Rows.replace(store.rows().passwordHashes, id, hash);
  }

  @Override
  public int lockActiveOwners() {
    return (int)
        store.rows().users.values().stream()
            .filter(user -> user.isActive() && user.role() == Role.OWNER)
            .count();
  }
}
