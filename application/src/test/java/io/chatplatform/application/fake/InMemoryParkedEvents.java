package io.chatplatform.application.fake;

import io.chatplatform.application.inbound.port.out.ParkedEvents;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Keeps each event once.
public final class InMemoryParkedEvents implements ParkedEvents {
  private final InMemoryStore store;
  private final Map<String, Parked> kept = new LinkedHashMap<>();

  public InMemoryParkedEvents(InMemoryStore store) {
    this.store = store;
  }

  @Override
  public void park(Collection<Parked> events) {
    store.ask(shared -> {
      events.forEach(
          event -> kept.putIfAbsent(event.channel() + event.accountId() + event.raw(), event));
      return kept.size();
    });
  }

  public List<Parked> parked() {
    return store.ask(shared -> List.copyOf(kept.values()));
  }
}
