package io.chatplatform.application.outbound.port.in;

import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.tenant.TenantId;

/// Shows a customer that their message, and all before it, was seen, where the channel can. Soon
/// and best effort; never blocks, never throws. To be called after the commit.
@FunctionalInterface
public interface ShowSeen {
  void seen(TenantId tenant, ChatId chat, String platformMessageId);
}
