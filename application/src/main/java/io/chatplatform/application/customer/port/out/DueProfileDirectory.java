package io.chatplatform.application.customer.port.out;

import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The customers whose platform is to be asked about them, over all tenants.
public interface DueProfileDirectory {
  /// Takes up to `limit` due ones, for this instance alone until `lease` is over.
  List<DueProfile> claim(Instant now, Duration lease, int limit);

  /// `attempt` counts from 1; this one is among them.
  record DueProfile(TenantId tenantId, ChatId chatId, int attempt) {}
}
