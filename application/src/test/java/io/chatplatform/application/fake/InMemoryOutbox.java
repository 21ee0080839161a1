package io.chatplatform.application.fake;

import io.chatplatform.application.fake.TenantTables.Entry;
import io.chatplatform.application.outbound.port.out.Outbox;
import io.chatplatform.application.outbound.port.out.OutboxDirectory;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.message.MessageId;
import io.chatplatform.domain.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Messages to be sent, in memory: one tenant's, and over all tenants.
public final class InMemoryOutbox implements Outbox, OutboxDirectory {
  private final InMemoryStore store;

  public InMemoryOutbox(InMemoryStore store) {
    this.store = store;
  }

  @Override
  public void add(MessageId message, ChatId chat, ConnectionId connection, Instant dueAt) {
    var entry = new Entry(Kind.MESSAGE, store.next(), chat, connection, State.QUEUED, 0, dueAt);
    if (store.rows().outbox.putIfAbsent(message, entry) != null) {
      throw new IllegalStateException("is in the outbox already: " + message);
    }
  }

  @Override
  public void addReaction(MessageId message, ChatId chat, ConnectionId connection, Instant dueAt) {
    rows()
        .putIfAbsent(
            message,
            new Entry(Kind.REACTION, store.next(), chat, connection, State.QUEUED, 0, dueAt));
  }

  @Override
  public void retryAt(MessageId message, int attempts, Instant dueAt) {
    rows().computeIfPresent(message, (id, entry) -> entry.with(State.QUEUED, attempts, dueAt));
  }

  @Override
  public void awaitSettling(MessageId message, Instant settleBy) {
    rows()
        .computeIfPresent(
            message, (id, entry) -> entry.with(State.UNSETTLED, entry.attempts(), settleBy));
  }

  @Override
  public void hurry(ConnectionId connection, Instant now) {
    rows()
        .replaceAll((id, entry) ->
            entry.connection().equals(connection) && entry.state() == State.QUEUED
                ? entry.with(State.QUEUED, entry.attempts(), now)
                : entry);
  }

  @Override
  public void remove(MessageId message) {
    rows().remove(message);
  }

  @Override
  public List<Due> claim(Instant now, Duration lease, int limit) {
    return store.ask(shared -> {
      List<Due> claimed = new ArrayList<>();
      shared.tenants.forEach(
          (tenant, tables) -> claim(tenant, tables.outbox, now, lease, limit, claimed));
      return claimed;
    });
  }

  /// When the message's entry is due next; empty: it has none.
  public Optional<Instant> dueAt(MessageId message) {
    return Optional.ofNullable(rows().get(message)).map(Entry::dueAt);
  }

  private static void claim(
      TenantId tenant,
      Map<MessageId, Entry> entries,
      Instant now,
      Duration lease,
      int limit,
      List<Due> claimed) {
    Map<MessageId, Entry> before = Map.copyOf(entries);
    before.entrySet().stream()
        .filter(one -> !one.getValue().dueAt().isAfter(now) && isOldest(one.getValue(), before))
        .sorted(Comparator.comparing(one -> one.getValue().dueAt()))
        .limit(limit - claimed.size())
        .forEach(one -> {
          Entry entry = one.getValue();
          claimed.add(new Due(tenant, one.getKey(), entry.attempts(), entry.state(), entry.kind()));
          entries.put(one.getKey(), entry.with(State.SENDING, entry.attempts(), now.plus(lease)));
        });
  }

  private static boolean isOldest(Entry entry, Map<MessageId, Entry> all) {
    return all.values().stream()
        .noneMatch(other -> other.chat().equals(entry.chat()) && other.added() < entry.added());
  }

  private Map<MessageId, Entry> rows() {
    return store.rows().outbox;
  }
}
