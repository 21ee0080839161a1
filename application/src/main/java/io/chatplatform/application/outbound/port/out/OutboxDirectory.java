package io.chatplatform.application.outbound.port.out;

import io.chatplatform.domain.message.MessageId;
import io.chatplatform.domain.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What is due to be sent, over all tenants.
public interface OutboxDirectory {
  /// Takes up to `limit` due entries, each the oldest of its chat, for this instance alone until
  /// `lease` is over.
  List<Due> claim(Instant now, Duration lease, int limit);

  /// `was` is the entry's state before it was taken.
  record Due(TenantId tenantId, MessageId messageId, int attempts, State was, Kind kind) {}

  enum Kind {
    /// The message itself.
    MESSAGE,
    /// The business's reaction to the message.
    REACTION
  }

  enum State {
    /// Not sent yet.
    QUEUED,
    /// An instance began to send it and never said how it went.
    SENDING,
    /// The time to settle it is over.
    UNSETTLED
  }
}
