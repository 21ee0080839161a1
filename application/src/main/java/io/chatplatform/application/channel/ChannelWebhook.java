package io.chatplatform.application.channel;

import io.chatplatform.domain.channel.ChannelId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The receiving end of one or more channels.
public interface ChannelWebhook {
  /// The names it has under `/api/webhooks/`.
  Set<String> names();

  /// Answers a verification request (GET) with the text to send back; empty: refused.
  Optional<String> verify(Map<String, String> query);

  /// Is this from the platform? Decided on the raw bytes, or by a secret in a header where the
  /// platform does not sign. Header names are in lower case.
  boolean isAuthentic(Map<String, String> headers, byte[] body);

  /// Whose secret proves the request, where each account has a secret of its own: what the request
  /// says of itself, not believed yet. Empty: it is judged without.
  default Optional<Signer> signer(Map<String, String> headers, byte[] body) {
    return Optional.empty();
  }

  /// Is this from who `signer` says, whose account these credentials open?
  default boolean isAuthentic(Map<String, String> headers, byte[] body, Credentials signer) {
    return isAuthentic(headers, body);
  }

  /// Which account the body is about, to keep one account's events in order; bodies about several
  /// accounts are cut so that each part is about one. A body that cannot be read is one part with
  /// an empty key. Only the parts' bodies are kept: what the headers tell (the account, where the
  /// body does not name it) has to be written into them.
  List<Part> split(Map<String, String> headers, byte[] body);

  /// The events in the body of a part. Never throws for content: what is not understood becomes
  /// `NotUnderstood`. The same body always gives the same events.
  List<InboundEvent> parse(byte[] body);

  /// Whom a signed request is about, by the platform's id: a person who took this installation's
  /// access away, or wants to be forgotten. Empty: not authentic.
  default Optional<String> personOfRequest(byte[] body) {
    return Optional.empty();
  }

  /// An account, as `ChannelAdapter.webhookAccountId` gives it.
  record Signer(ChannelId channel, String accountId) {}

  record Part(String orderKey, byte[] body) {}
}
