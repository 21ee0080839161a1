package io.chatplatform.application.channel;

/// What came of the fields that connect an account by hand.
public sealed interface TokenResult {
  /// What is kept, sealed, and comes back in `Credentials`.
  record Made(String accessToken) implements TokenResult {
    @Override
    public String toString() {
      return "Made[hidden]";
    }
  }

  /// `field`: which one is wrong.
  record Unacceptable(String field, String why) implements TokenResult {}
}
