package io.chatplatform.application.connection;

import io.chatplatform.domain.connection.Account;
import io.chatplatform.domain.connection.Grant;
import io.chatplatform.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Accounts that a log-in gave, for the person who logged in to choose from; gone after `LIFETIME`.
public record AccountOffer(OfferId id, UserId user, List<Candidate> candidates, Instant expiresAt) {
  public static final Duration LIFETIME = Duration.ofMinutes(30);

  public AccountOffer {
    candidates = List.copyOf(candidates);
  }

  /// Its token is sealed for the offer.
  public record Candidate(Account account, String name, Grant grant, byte[] sealedToken) {}
}
