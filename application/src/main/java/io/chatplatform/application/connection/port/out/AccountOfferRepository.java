package io.chatplatform.application.connection.port.out;

import io.chatplatform.application.connection.AccountOffer;
import io.chatplatform.application.connection.OfferId;
import java.time.Instant;
import java.util.Optional;

/// A tenant's offers of accounts.
public interface AccountOfferRepository {
  void insert(AccountOffer offer);

  Optional<AccountOffer> find(OfferId id);

  void delete(OfferId id);

  /// Over all tenants; needs no transaction.
  void deleteExpired(Instant now);
}
