package io.chatplatform.application.fake;

import io.chatplatform.application.connection.AccountOffer;
import io.chatplatform.application.connection.OfferId;
import io.chatplatform.application.connection.port.out.AccountOfferRepository;
import java.time.Instant;
import java.util.Optional;

/// Offers in memory.
public final class InMemoryAccountOfferRepository implements AccountOfferRepository {
  private final InMemoryStore store;

  public InMemoryAccountOfferRepository(InMemoryStore store) {
    this.store = store;
  }

  @Override
  public void insert(AccountOffer offer) {
    store.rows().offers.put(offer.id(), offer);
  }

  @Override
  public Optional<AccountOffer> find(OfferId id) {
    return Optional.ofNullable(store.rows().offers.get(id));
  }

  @Override
  public void delete(OfferId id) {
    store.rows().offers.remove(id);
  }

  @Override
  public void deleteExpired(Instant now) {
    store.ask(shared -> {
      shared
          .tenants
          .values()
          .forEach(
              tables -> tables.offers.values().removeIf(offer -> !offer.expiresAt().isAfter(now)));
      return shared;
    });
  }
}
