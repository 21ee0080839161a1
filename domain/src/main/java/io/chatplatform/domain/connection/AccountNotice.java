package io.chatplatform.domain.connection;

import java.time.Instant;
import java.util.Optional;

/// What a platform says about an account. `subject`: what it is about, e.g. a template's name;
/// `event`: the platform's own word; `until`: when it is over.
public record AccountNotice(
    Kind kind,
    Optional<String> subject,
    String event,
    Optional<String> detail,
    Optional<Instant> until) {
  public enum Kind {
    /// A prepared message was approved, rejected, paused.
    TEMPLATE,
    /// The number's quality or its limits changed.
    QUALITY,
    /// The account may not start conversations for a while.
    RESTRICTION,
    /// Anything else about the account.
    ACCOUNT
  }

  /// Does it forbid to write to customers first at this moment?
  public boolean restrictsAt(Instant now) {
    return kind == Kind.RESTRICTION && until.filter(end -> !end.isAfter(now)).isEmpty();
  }
}
