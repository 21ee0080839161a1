package io.chatplatform.http.connection;

import io.chatplatform.application.connection.port.in.ChooseAccounts;
import io.chatplatform.http.Instants;
import io.chatplatform.http.Words;
import java.util.List;

record OfferJson(String id, List<AccountJson> accounts, String expiresAt) {
  static OfferJson from(ChooseAccounts.Offer offer) {
    return new OfferJson(
        offer.id().toString(),
        offer.accounts().stream().map(AccountJson::from).toList(),
        Instants.text(offer.expiresAt()));
  }

  record AccountJson(
      String platform, String platformAccountId, String displayName, String standing) {
    static AccountJson from(ChooseAccounts.Item item) {
      return new AccountJson(
          item.channel().value(), item.platformAccountId(), item.name(), Words.of(item.standing()));
    }
  }
}
