package io.chatplatform.application.channel;

import io.chatplatform.domain.connection.Account;

/// An account and the token that opens it; never prints the token.
public record Credentials(Account account, String accessToken) {
  @Override
  public String toString() {
    return "Credentials[" + account.channel() + " " + account.platformAccountId() + "]";
  }
}
