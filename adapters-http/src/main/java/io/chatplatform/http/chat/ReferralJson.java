package io.chatplatform.http.chat;

import io.chatplatform.domain.message.Referral;
import io.chatplatform.http.Instants;
import io.chatplatform.http.Words;
import java.util.Optional;

/// The ad or link by which a customer came.
public record ReferralJson(
    String kind,
    Optional<String> ref,
    Optional<String> title,
    Optional<String> url,
    Optional<String> adId,
    String at) {
  public static ReferralJson from(Referral referral) {
    return new ReferralJson(
        Words.of(referral.kind()),
        referral.ref(),
        referral.title(),
        referral.url(),
        referral.adId(),
        Instants.text(referral.at()));
  }
}
