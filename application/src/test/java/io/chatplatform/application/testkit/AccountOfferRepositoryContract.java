package io.chatplatform.application.testkit;

import static io.chatplatform.application.fake.Samples.NOW;
import static io.chatplatform.application.fake.Samples.aConnection;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.application.connection.AccountOffer;
import io.chatplatform.application.connection.AccountOffer.Candidate;
import io.chatplatform.application.connection.OfferId;
import io.chatplatform.application.connection.port.out.AccountOfferRepository;
import io.chatplatform.application.fake.Samples;
import io.chatplatform.domain.connection.Account;
import io.chatplatform.domain.connection.Grant;
import io.chatplatform.domain.tenant.TenantId;
import io.chatplatform.domain.user.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Offers of accounts, with their sealed tokens.
public interface AccountOfferRepositoryContract extends StoreContract {
  AccountOfferRepository offers();

  @Test
  default void anOfferComesBackAsItWasStored() {
    TenantId tenant = givenTenant();
    AccountOffer offer = givenOffer(tenant);

    AccountOffer found = in(tenant, () -> offers().find(offer.id()).orElseThrow());

    assertThat(found).usingRecursiveComparison().isEqualTo(offer);
  }

  @Test
  default void aDeletedOfferIsGone() {
    TenantId tenant = givenTenant();
    AccountOffer offer = givenOffer(tenant);

    in(tenant, () -> offers().delete(offer.id()));

    assertThat(in(tenant, () -> offers().find(offer.id()))).isEmpty();
  }

  @Test
  default void expiredOffersAreDeletedOverAllTenants() {
    TenantId tenant = givenTenant();
    AccountOffer offer = givenOffer(tenant);

    offers().deleteExpired(offer.expiresAt().minusSeconds(1));
    assertThat(in(tenant, () -> offers().find(offer.id()))).isPresent();
    offers().deleteExpired(offer.expiresAt());
    assertThat(in(tenant, () -> offers().find(offer.id()))).isEmpty();
  }

  @Test
  default void anotherTenantSeesNothing() {
    TenantId tenant = givenTenant();
    TenantId stranger = givenTenant();
    AccountOffer offer = givenOffer(tenant);

    assertThat(in(stranger, () -> offers().find(offer.id()))).isEmpty();
    in(stranger, () -> offers().delete(offer.id()));
    assertThat(in(tenant, () -> offers().find(offer.id()))).isPresent();
  }

  private AccountOffer givenOffer(TenantId tenant) {
    Account plain = aConnection().account();
    Account below =
        new Account(plain.channel(), Samples.word(), Optional.of(plain.platformAccountId()));
    var grant = new Grant(Set.of("a", "b"), Optional.of(NOW), Optional.of("person-1"));
    var offer =
        new AccountOffer(
            new OfferId(Samples.id()),
            givenUser(tenant, Role.ADMIN).id(),
            List.of(
                new Candidate(plain, "One", Grant.UNKNOWN, new byte[] {1}),
                new Candidate(below, "Two", grant, new byte[] {2, 3})),
            NOW.plusSeconds(60));
    in(tenant, () -> offers().insert(offer));
    return offer;
  }
}
