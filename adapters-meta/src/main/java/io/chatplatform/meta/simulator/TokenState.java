package io.chatplatform.meta.simulator;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether a token opens its account.
enum TokenState {
  GOOD,
  EXPIRED,
  REVOKED;

  static Optional<TokenState> of(String word) {
    return Stream.of(values()).filter(state -> state.word().equals(word)).findFirst();
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
