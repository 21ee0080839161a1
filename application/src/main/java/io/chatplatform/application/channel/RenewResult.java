package io.chatplatform.application.channel;

import io.chatplatform.domain.connection.Grant;

/// What became of the wish for a new token.
public sealed interface RenewResult {
  record Renewed(String accessToken, Grant grant) implements RenewResult {
    @Override
    public String toString() {
      return "Renewed[" + grant + "]";
    }
  }

  record NotRenewed(CheckResult why) implements RenewResult {}
}
