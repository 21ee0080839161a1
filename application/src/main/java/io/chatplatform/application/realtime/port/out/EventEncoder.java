package io.chatplatform.application.realtime.port.out;

import io.chatplatform.domain.event.TenantEvent;
import io.chatplatform.domain.tenant.TenantId;

/// Writes events in the shapes of the API.
public interface EventEncoder {
  Encoded encode(TenantId tenant, TenantEvent event);

  record Encoded(String type, String data) {}
}
