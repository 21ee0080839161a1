package io.chatplatform.application.media.port.out;

import io.chatplatform.domain.message.AttachmentId;
import io.chatplatform.domain.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The files that wait to be fetched, over all tenants.
public interface WaitingMediaDirectory {
  /// Takes up to `limit` files whose next attempt is due, for this instance alone until `lease` is
  /// over.
  List<Waiting> claim(Instant now, Duration lease, int limit);

  /// `attempt` counts from 1; this one is among them.
  record Waiting(TenantId tenantId, AttachmentId attachmentId, int attempt) {}
}
