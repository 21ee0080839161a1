package io.chatplatform.application.inbound.service;

import io.chatplatform.domain.event.TenantEvent;
import java.util.ArrayList;
import java.util.List;

/// What a committed batch of a tenant is to cause outside of the store.
record Effects(List<TenantEvent> events, boolean bringsFiles, boolean opensChats) {
  Effects and(List<TenantEvent> more) {
    if (more.isEmpty()) {
      return this;
    }
    List<TenantEvent> all = new ArrayList<>(events);
    all.addAll(more);
    return new Effects(all, bringsFiles, opensChats);
  }
}
