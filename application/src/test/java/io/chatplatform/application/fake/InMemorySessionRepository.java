package io.chatplatform.application.fake;

import io.chatplatform.application.fake.TenantTables.Token;
import io.chatplatform.application.session.Session;
import io.chatplatform.application.session.SessionId;
import io.chatplatform.application.session.port.out.SessionDirectory;
import io.chatplatform.application.session.port.out.SessionRepository;
import io.chatplatform.domain.tenant.TenantId;
import io.chatplatform.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Sessions in memory, and which tenant a token belongs to.
public final class InMemorySessionRepository implements SessionRepository, SessionDirectory {
  private final InMemoryStore store;

  public InMemorySessionRepository(InMemoryStore store) {
    this.store = store;
  }

  @Override
  public void insert(Session session, String tokenHash) {
    store.rows().sessions.put(session.id(), session);
    store.rows().tokens.put(tokenHash, new Token(session.id(), false));
  }

  @Override
  public Optional<Found> lockByToken(String tokenHash) {
    return Optional.ofNullable(store.rows().tokens.get(tokenHash))
        .flatMap(token ->
            Optional.ofNullable(store.rows().sessions.get(token.session()))
                .map(session -> new Found(session, token.used())));
  }

  @Override
  public void rotate(
      SessionId session, String oldHash, String newHash, Instant now, Instant expiresAt) {
    Token good = new Token(session, false);
    if (!good.equals(store.rows().tokens.get(oldHash))) {
      throw new IllegalStateException("not a good token of this session");
    }
    store.rows().tokens.put(oldHash, new Token(session, true));
    store.rows().tokens.put(newHash, good);
    store
        .rows()
        .sessions
        .computeIfPresent(
            session,
            (id, old) ->
                new Session(
                    id, old.userId(), old.client(), old.createdAt(), expiresAt, old.endedAt()));
  }

  @Override
  public void end(SessionId session, Instant now) {
    store
        .rows()
        .sessions
        .computeIfPresent(
            session,
            (id, old) ->
                new Session(
                    id,
                    old.userId(),
                    old.client(),
                    old.createdAt(),
                    old.expiresAt(),
                    old.endedAt().or(() -> Optional.of(now))));
  }

  @Override
  public List<SessionId> endAllOf(UserId user, Optional<SessionId> but, Instant now) {
    List<SessionId> ending =
        store.rows().sessions.values().stream()
            .filter(session -> session.userId().equals(user) && session.isAlive(now))
            .map(Session::id)
            .filter(id -> but.filter(id::equals).isEmpty())
            .toList();
    ending.forEach(id -> end(id, now));
    return ending;
  }

  @Override
  public Optional<TenantId> tenantOfToken(String tokenHash) {
    return store.ask(shared ->
        shared.tenants.entrySet().stream()
            .filter(tenant -> tenant.getValue().tokens.containsKey(tokenHash))
            .map(Map.Entry::getKey)
            .findFirst());
  }
}
