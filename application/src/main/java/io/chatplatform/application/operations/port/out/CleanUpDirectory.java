package io.chatplatform.application.operations.port.out;

import io.chatplatform.application.operations.Litter;
import io.chatplatform.domain.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// What can be thrown away, over all tenants.
public interface CleanUpDirectory {
  /// Whether this instance is the one to clean up now; no other one is until `pause` is over.
  boolean claim(Instant now, Duration pause);

  /// Removes some of what is older; answers how many, fewer than `atMost` when no more are left.
  int remove(Litter kind, Instant olderThan, int atMost);

  /// Files whose rows are gone, the oldest first.
  List<DiscardedFile> findDiscardedFiles(int atMost);

  /// They are gone from the media store.
  void forget(Collection<DiscardedFile> files);

  record DiscardedFile(TenantId tenantId, UUID id) {}
}
