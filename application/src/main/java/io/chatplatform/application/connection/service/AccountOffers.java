package io.chatplatform.application.connection.service;

import io.chatplatform.application.channel.Credentials;
import io.chatplatform.application.channel.LoginResult.Offered;
import io.chatplatform.application.connection.AccountOffer;
import io.chatplatform.application.connection.AccountOffer.Candidate;
import io.chatplatform.application.connection.OfferId;
import io.chatplatform.application.connection.port.out.AccountOfferRepository;
import io.chatplatform.application.security.Actor;
import io.chatplatform.application.security.SecretBox;
import io.chatplatform.application.transaction.IdSource;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.tenant.TenantId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/// Keeps what a log-in offered, its tokens sealed, until somebody has chosen.
public final class AccountOffers {
  private final TenantTransaction transaction;
  private final AccountOfferRepository offers;
  private final SecretBox box;
  private final IdSource ids;
  private final Clock clock;

  @Inject
  public AccountOffers(
      TenantTransaction transaction,
      AccountOfferRepository offers,
      SecretBox box,
      IdSource ids,
      Clock clock) {
    this.transaction = transaction;
    this.offers = offers;
    this.box = box;
    this.ids = ids;
    this.clock = clock;
  }

  OfferId make(Actor actor, List<Offered> accounts) {
    var id = new OfferId(ids.next());
    TenantId tenant = actor.tenantId();
    transaction.run(
        tenant,
        () ->
            offers.insert(
                new AccountOffer(
                    id,
                    actor.userId(),
                    accounts.stream().map(offered -> candidate(tenant, id, offered)).toList(),
                    clock.instant().plus(AccountOffer.LIFETIME))));
    return id;
  }

  /// Inside the tenant's transaction.
  Offered open(TenantId tenant, OfferId id, Candidate candidate) {
    String token = box.open(tenant, context(id), candidate.sealedToken());
    return new Offered(
        new Credentials(candidate.account(), token), candidate.name(), candidate.grant());
  }

  private Candidate candidate(TenantId tenant, OfferId id, Offered offered) {
    return new Candidate(
        offered.credentials().account(),
        offered.name(),
        offered.grant(),
        box.seal(tenant, context(id), offered.credentials().accessToken()));
  }

  private static String context(OfferId id) {
    return "account_offers/" + id + "/access_token";
  }
}
