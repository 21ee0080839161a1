package io.chatplatform.domain.message;

import java.time.Instant;
import java.util.Optional;

/// How a customer found the business: an ad or a link. `ref` is the business's own mark in the
/// link.
public record Referral(
    Kind kind,
    Optional<String> ref,
    Optional<String> title,
    Optional<String> url,
    Optional<String> adId,
    Instant at) {
  public enum Kind {
    AD,
    LINK
  }
}
