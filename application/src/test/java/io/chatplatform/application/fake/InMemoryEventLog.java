package io.chatplatform.application.fake;

import io.chatplatform.application.realtime.StoredEvent;
import io.chatplatform.application.realtime.port.out.EventLog;
import io.chatplatform.domain.event.Cursor;
import io.chatplatform.domain.tenant.TenantId;
import io.chatplatform.domain.user.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// One tenant's events in memory. What is appended is heard when `deliver` is called, as on a
/// connection of its own: it may already have been replayed by then.
public final class InMemoryEventLog implements EventLog {
  private final List<StoredEvent> kept = new ArrayList<>();
  private final List<StoredEvent> onTheirWay = new ArrayList<>();
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private final List<Runnable> whileReplaying = new CopyOnWriteArrayList<>();
  private int next = 1;

  @Override
  public synchronized Cursor head(TenantId tenant) {
    return new Cursor(next - 1L, 0);
  }

  @Override
  public Replay after(TenantId tenant, Cursor cursor, int limit) {
    Replay replay = held(cursor, limit);
    whileReplaying.forEach(Runnable::run);
    return replay;
  }

  @Override
  public AutoCloseable listen(TenantId tenant, Consumer<StoredEvent> listener, Runnable onGap) {
    var one = new Listener(listener, onGap);
    listeners.add(one);
    return () -> listeners.remove(one);
  }

  /// Appends and delivers at once.
  public StoredEvent happen(String data, Optional<UserId> audience) {
    StoredEvent event = append(data, audience);
    deliver();
    return event;
  }

  public synchronized StoredEvent append(String data, Optional<UserId> audience) {
    var event = new StoredEvent(new Cursor(next++, 0), "chat.updated", Samples.NOW, data, audience);
    kept.add(event);
    onTheirWay.add(event);
    return event;
  }

  /// Passing news: heard under the last event's cursor and not kept.
  public StoredEvent pass(String type) {
    var event = new StoredEvent(head(), type, Samples.NOW, "{}", Optional.empty());
    listeners.forEach(listener -> listener.events().accept(event));
    return event;
  }

  public synchronized void deliver() {
    for (StoredEvent event : onTheirWay) {
      listeners.forEach(listener -> listener.events().accept(event));
    }
    onTheirWay.clear();
  }

  /// Forgets all but the newest `count`.
  public synchronized void keep(int count) {
    kept.subList(0, Math.max(0, kept.size() - count)).clear();
  }

  public void gap() {
    listeners.forEach(listener -> listener.onGap().run());
  }

  /// Runs after each reading, before the reader has it.
  public void whileReplaying(Runnable action) {
    whileReplaying.add(action);
  }

  private synchronized Cursor head() {
    return new Cursor(next - 1L, 0);
  }

  private synchronized Replay held(Cursor cursor, int limit) {
    boolean isHeld =
        cursor.equals(new Cursor(next - 1L, 0))
            || kept.stream().anyMatch(event -> event.id().equals(cursor))
            || (kept.size() == next - 1 && cursor.equals(Cursor.START));
    return isHeld
        ? new Replay(
            kept.stream().filter(event -> event.id().compareTo(cursor) > 0).limit(limit).toList(),
            true)
        : new Replay(List.of(), false);
  }

  private record Listener(Consumer<StoredEvent> events, Runnable onGap) {}
}
