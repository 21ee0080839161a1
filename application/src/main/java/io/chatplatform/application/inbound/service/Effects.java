package io.chatplatform.application.inbound.service;

import io.chatplatform.domain.event.TenantEvent;
import java.util.List;

/// What a committed batch of a tenant is to cause outside of the store.
record Effects(List<TenantEvent> events, boolean bringsFiles, boolean opensChats) {}
