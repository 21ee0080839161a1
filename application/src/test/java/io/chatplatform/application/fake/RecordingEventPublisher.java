package io.chatplatform.application.fake;

import io.chatplatform.application.realtime.port.out.EventPublisher;
import io.chatplatform.domain.event.TenantEvent;
import io.chatplatform.domain.tenant.TenantId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Remembers what was told.
public final class RecordingEventPublisher implements EventPublisher {
  private final List<Told> told = new CopyOnWriteArrayList<>();

  @Override
  public void publish(TenantId tenant, List<? extends TenantEvent> events) {
    events.forEach(event -> told.add(new Told(tenant, event)));
  }

  public List<TenantEvent> events() {
    return told.stream().map(Told::event).toList();
  }

  public List<TenantEvent> events(TenantId tenant) {
    return told.stream().filter(one -> one.tenant().equals(tenant)).map(Told::event).toList();
  }

  public <T extends TenantEvent> List<T> events(Class<T> type) {
    return events().stream().filter(type::isInstance).map(type::cast).toList();
  }

  public void forget() {
    told.clear();
  }

  private record Told(TenantId tenant, TenantEvent event) {}
}
