package io.chatplatform.application.inbound.port.in;

import java.util.Map;
import java.util.Optional;

/// Takes a webhook request. Answers only when what it carries is durable: in the queue, or (when
/// the queue is away) in the store.
public interface AcceptWebhook {
  /// The text to answer a verification with; empty: refused. Unknown webhook: `Refusal.NotFound`.
  Optional<String> verify(String webhook, Map<String, String> query);

  Result accept(String webhook, Map<String, String> headers, byte[] body);

  enum Result {
    ACCEPTED,
    NOT_AUTHENTIC,
    /// Nothing durable can be reached; the platform shall try again.
    UNAVAILABLE
  }
}
