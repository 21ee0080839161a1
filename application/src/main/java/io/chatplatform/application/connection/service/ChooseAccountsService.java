package io.chatplatform.application.connection.service;

import io.chatplatform.application.channel.LoginResult.Offered;
import io.chatplatform.application.connection.AccountOffer;
import io.chatplatform.application.connection.AccountOffer.Candidate;
import io.chatplatform.application.connection.OfferId;
import io.chatplatform.application.connection.port.in.ChooseAccounts;
import io.chatplatform.application.connection.port.out.AccountOfferRepository;
import io.chatplatform.application.connection.port.out.ConnectionDirectory;
import io.chatplatform.application.connection.port.out.ConnectionDirectory.AccountRef;
import io.chatplatform.application.connection.port.out.ConnectionDirectory.Holder;
import io.chatplatform.application.security.Actor;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.connection.SocialConnection;
import io.chatplatform.domain.tenant.TenantId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;

public final class ChooseAccountsService implements ChooseAccounts {
  private final TenantTransaction transaction;
  private final AccountOfferRepository offers;
  private final AccountOffers kept;
  private final ConnectionDirectory directory;
  private final AccountConnector connector;
  private final Clock clock;

  @Inject
  public ChooseAccountsService(
      TenantTransaction transaction,
      AccountOfferRepository offers,
      AccountOffers kept,
      ConnectionDirectory directory,
      AccountConnector connector,
      Clock clock) {
    this.transaction = transaction;
    this.offers = offers;
    this.kept = kept;
    this.directory = directory;
    this.connector = connector;
    this.clock = clock;
  }

  @Override
  public Offer find(Actor actor, OfferId id) {
    AccountOffer offer = transaction.run(actor.tenantId(), () -> require(actor, id));
    Map<AccountRef, Holder> holders = holders(offer.candidates());
    return new Offer(
        id,
        offer.candidates().stream()
            .map(candidate ->
                new Item(
                    candidate.account().channel(),
                    candidate.account().platformAccountId(),
                    candidate.name(),
                    standing(actor.tenantId(), candidate, holders)))
            .toList(),
        offer.expiresAt());
  }

  @Override
  public List<SocialConnection> connect(Actor actor, OfferId id, List<Choice> choices) {
    TenantId tenant = actor.tenantId();
    List<Offered> chosen =
        transaction.run(
            tenant,
            () -> {
              AccountOffer offer = require(actor, id);
              List<Candidate> candidates =
                  choices.stream().distinct().map(choice -> candidate(offer, choice)).toList();
              requireNotTaken(tenant, candidates);
              return candidates.stream()
                  .map(candidate -> kept.open(tenant, id, candidate))
                  .toList();
            });
    List<SocialConnection> connected =
        chosen.stream().map(offered -> connector.connect(tenant, offered, true)).toList();
    transaction.run(tenant, () -> offers.delete(id));
    return connected;
  }

  @Override
  public void dismiss(Actor actor, OfferId id) {
    transaction.run(
        actor.tenantId(),
        () -> {
          require(actor, id);
          offers.delete(id);
        });
  }

  private AccountOffer require(Actor actor, OfferId id) {
    actor.requireManager();
    return offers
        .find(id)
        .filter(offer -> offer.user().equals(actor.userId()))
        .filter(offer -> offer.expiresAt().isAfter(clock.instant()))
        .orElseThrow(() -> new Refusal.NotFound("offer"));
  }

  private static Candidate candidate(AccountOffer offer, Choice choice) {
    return offer.candidates().stream()
        .filter(candidate ->
            candidate.account().channel().equals(choice.channel())
                && candidate.account().platformAccountId().equals(choice.platformAccountId()))
        .findFirst()
        .orElseThrow(() -> new Refusal.Unacceptable("accounts", "holds one that is not offered"));
  }

  private void requireNotTaken(TenantId tenant, List<Candidate> candidates) {
    Map<AccountRef, Holder> holders = holders(candidates);
    if (candidates.stream()
        .anyMatch(candidate -> standing(tenant, candidate, holders) == Standing.TAKEN)) {
      throw AccountConnector.taken();
    }
  }

  private Map<AccountRef, Holder> holders(List<Candidate> candidates) {
    return directory.find(
        candidates.stream().map(candidate -> connector.ref(candidate.account())).toList());
  }

  private Standing standing(TenantId tenant, Candidate candidate, Map<AccountRef, Holder> holders) {
    Holder holder = holders.get(connector.ref(candidate.account()));
    if (holder == null) {
      return Standing.FREE;
    }
    return holder.tenantId().equals(tenant) ? Standing.CONNECTED : Standing.TAKEN;
  }
}
