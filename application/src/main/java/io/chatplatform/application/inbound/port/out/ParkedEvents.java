package io.chatplatform.application.inbound.port.out;

import io.chatplatform.domain.channel.ChannelId;
import java.time.Instant;
import java.util.Collection;

/// Events that have no home: accounts nobody holds, suspended tenants, kinds not understood. Kept
/// with the reason, over all tenants. The same event twice is kept once.
public interface ParkedEvents {
  void park(Collection<Parked> events);

  record Parked(ChannelId channel, String accountId, String reason, String raw, Instant at) {}
}
