package io.chatplatform.persistence.connection;

import io.chatplatform.application.connection.AccountOffer.Candidate;
import io.chatplatform.domain.channel.ChannelId;
import io.chatplatform.domain.connection.Account;
import io.chatplatform.domain.connection.Grant;
import io.chatplatform.persistence.Values;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A row of `offered_accounts`.
public record OfferedAccountRow(
    String platform,
    String platformAccountId,
    @Nullable String businessAccountId,
    String displayName,
    List<String> scopes,
    @Nullable Instant expiresAt,
    @Nullable String grantedBy,
    byte[] sealedToken) {
  static OfferedAccountRow of(Candidate candidate) {
    return new OfferedAccountRow(
        candidate.account().channel().value(),
        candidate.account().platformAccountId(),
        candidate.account().businessAccountId().orElse(null),
        candidate.name(),
        candidate.grant().scopes().stream().sorted().toList(),
        candidate.grant().expiresAt().orElse(null),
        candidate.grant().grantedBy().orElse(null),
        candidate.sealedToken());
  }

  Candidate toDomain() {
    return new Candidate(
        new Account(
            new ChannelId(platform), platformAccountId, Optional.ofNullable(businessAccountId)),
        displayName,
        new Grant(
            Set.copyOf(scopes), Optional.ofNullable(expiresAt), Optional.ofNullable(grantedBy)),
        sealedToken);
  }

  /// The scopes as PostgreSQL reads an array.
  public String scopesLiteral() {
    return Values.arrayLiteral(scopes);
  }
}
