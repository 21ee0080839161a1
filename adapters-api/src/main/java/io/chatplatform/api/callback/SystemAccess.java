package io.chatplatform.api.callback;

import io.chatplatform.api.signature.WebhookSecret;
import java.net.URI;
import java.util.Optional;

/// Where the other system takes what is posted to it, and the secret shared with it. Kept together
/// as the account's token, with a space between them; never printed.
public record SystemAccess(URI callback, WebhookSecret secret) {
  /// Empty: this is no such token.
  public static Optional<SystemAccess> of(String token) {
    int space = token.indexOf(' ');
    return space < 0
        ? Optional.empty()
        : WebhookSecret.of(token.substring(space + 1))
            .map(secret -> new SystemAccess(URI.create(token.substring(0, space)), secret));
  }

  /// `secret`: as it was given.
  public static String token(URI callback, String secret) {
    return callback + " " + secret;
  }

  @Override
  public String toString() {
    return "SystemAccess[hidden]";
  }
}
