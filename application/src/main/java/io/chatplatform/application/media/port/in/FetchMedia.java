package io.chatplatform.application.media.port.in;

import io.chatplatform.domain.message.AttachmentId;
import io.chatplatform.domain.tenant.TenantId;

/// Brings an inbound file from its channel into the store, in the background, with a few tries;
/// links of platforms die, so this starts as soon as the message is stored.
public interface FetchMedia {
  void begin(TenantId tenant, AttachmentId id);
}
