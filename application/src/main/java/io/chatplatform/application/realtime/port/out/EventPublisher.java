package io.chatplatform.application.realtime.port.out;

import io.chatplatform.domain.event.TenantEvent;
import io.chatplatform.domain.tenant.TenantId;
import java.util.List;

/// Tells all instances what changed. Called after the commit, in the order things happened. Never
/// throws: a client that misses an event while the publisher is away is told to reload.
public interface EventPublisher {
  void publish(TenantId tenant, List<? extends TenantEvent> events);
}
