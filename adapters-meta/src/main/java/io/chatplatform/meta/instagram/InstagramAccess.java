package io.chatplatform.meta.instagram;

import io.chatplatform.application.channel.CheckResult;
import io.chatplatform.application.channel.Credentials;
import io.chatplatform.application.channel.RenewResult;
import io.chatplatform.meta.graph.GraphClient;
import io.chatplatform.meta.graph.InstagramTokens;
import io.chatplatform.meta.graph.Tokens;
import java.util.Optional;

/// The two ways to an Instagram account: by the Page it is linked to, over Facebook's Graph API, or
/// without one (Instagram Login), over Instagram's. Their tokens are renewed differently.
public record InstagramAccess(
    GraphClient byPage,
    GraphClient withoutPage,
    Tokens pageTokens,
    Optional<InstagramTokens> instagramTokens) {
  static boolean hasPage(Credentials credentials) {
    return credentials.account().businessAccountId().isPresent();
  }

  GraphClient graph(Credentials credentials) {
    return hasPage(credentials) ? byPage : withoutPage;
  }

  RenewResult renew(Credentials credentials, CheckResult check) {
    String token = credentials.accessToken();
    return instagramTokens
        .filter(tokens -> !hasPage(credentials))
        .map(tokens -> tokens.renew(token, check))
        .orElseGet(() -> pageTokens.renew(token, check));
  }
}
