package io.chatplatform.domain.connection;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// What a token allows, until when (absent: no end is known), and the platform's id of the person
/// who gave it (absent: entered by hand).
public record Grant(Set<String> scopes, Optional<Instant> expiresAt, Optional<String> grantedBy) {
  public static final Grant UNKNOWN = new Grant(Set.of(), Optional.empty(), Optional.empty());

  /// How long before its end a grant is said to expire soon.
  public static final Duration SOON = Duration.ofDays(7);

  public Grant {
    scopes = Set.copyOf(scopes);
  }

  public boolean endsSoon(Instant now) {
    return expiresAt.filter(end -> end.isBefore(now.plus(SOON))).isPresent();
  }

  /// The newer grant; what it does not say is still as it was.
  public Grant renewedBy(Grant newer) {
    return new Grant(
        newer.scopes.isEmpty() ? scopes : newer.scopes,
        newer.expiresAt,
        newer.grantedBy.or(() -> grantedBy));
  }
}
