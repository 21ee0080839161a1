package io.chatplatform.persistence.connection;

import io.chatplatform.application.connection.AccountOffer;
import io.chatplatform.application.connection.OfferId;
import io.chatplatform.application.connection.port.out.AccountOfferRepository;
import io.chatplatform.domain.user.UserId;
import io.chatplatform.persistence.Directory;
import io.chatplatform.persistence.TenantDb;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Offers in the tables `account_offers` and `offered_accounts`.
public final class JdbiAccountOfferRepository implements AccountOfferRepository {
  private final TenantDb db;
  private final Directory directory;

  public record OfferRow(UUID id, UUID userId, Instant expiresAt) {}

  @Inject
  public JdbiAccountOfferRepository(TenantDb db, Directory directory) {
    this.db = db;
    this.directory = directory;
  }

  @Override
  public void insert(AccountOffer offer) {
    TenantDb.one(
        db.update(
                """
                insert into account_offers (tenant_id, id, user_id, expires_at)
                values (:tenantId, :id, :userId, :expiresAt)
                """)
            .bind("id", offer.id().value())
            .bind("userId", offer.user().value())
            .bind("expiresAt", offer.expiresAt())
            .execute());
    // A person has a handful of accounts: a statement for each is soon done.
    for (int place = 0; place < offer.candidates().size(); place++) {
      insert(offer.id(), place, OfferedAccountRow.of(offer.candidates().get(place)));
    }
  }

  private void insert(OfferId offer, int place, OfferedAccountRow row) {
    TenantDb.one(
        db.update(
                """
                insert into offered_accounts (
                  tenant_id, offer_id, place, platform, platform_account_id, business_account_id,
                  display_name, scopes, expires_at, granted_by, sealed_token)
                values (
                  :tenantId, :offer, :place, :platform, :platformAccountId, :businessAccountId,
                  :displayName, :scopesLiteral::text[], :expiresAt, :grantedBy, :sealedToken)
                """)
            .bind("offer", offer.value())
            .bind("place", place)
            .bindMethods(row)
            .execute());
  }

  @Override
  public Optional<AccountOffer> find(OfferId id) {
    return db.query(
            """
            select id, user_id, expires_at from account_offers
            where tenant_id = :tenantId and id = :id
            """)
        .bind("id", id.value())
        .mapTo(OfferRow.class)
        .findOne()
        .map(
            row -> new AccountOffer(id, new UserId(row.userId()), candidates(id), row.expiresAt()));
  }

  private List<AccountOffer.Candidate> candidates(OfferId id) {
    return db.query(
            """
            select platform, platform_account_id, business_account_id, display_name, scopes,
              expires_at, granted_by, sealed_token
            from offered_accounts
            where tenant_id = :tenantId and offer_id = :id
            order by place
            """)
        .bind("id", id.value())
        .mapTo(OfferedAccountRow.class)
        .map(OfferedAccountRow::toDomain)
        .list();
  }

  @Override
  public void delete(OfferId id) {
    db.update("delete from account_offers where tenant_id = :tenantId and id = :id")
        .bind("id", id.value())
        .execute();
  }

  @Override
  public void deleteExpired(Instant now) {
    directory.ask(handle ->
        handle
            .createQuery("select 1 from lookup.delete_expired_offers(:now)")
            .bind("now", now)
            .mapTo(Integer.class)
            .one());
  }
}
