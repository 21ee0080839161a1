package io.chatplatform.meta.simulator;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What people gave in dialogs: codes, tokens, and which tokens are good no longer. A token tells
/// when it was made, so that new ones open an account whose old ones have ended, also after a
/// restart.
final class Grants {
  private static final String MARK = "EAAsim";
  private static final int REMEMBERED_MAX = 10_000;

  private final Clock clock;
  private final Map<String, Grant> codes = new LinkedHashMap<>();
  private final Map<String, Grant> tokens = new LinkedHashMap<>();
  private final Map<String, Ended> ended = new HashMap<>();

  Grants(Clock clock) {
    this.clock = clock;
  }

  /// `person`: the app-scoped id of who gave it.
  record Grant(
      DialogKind kind, String person, List<SimulatedAccount> accounts, Set<String> scopes) {}

  /// How all tokens of an account end that were made before.
  record Ended(TokenState how, Instant at) {}

  synchronized String code(Grant grant) {
    return remembered(codes, "AQsim" + Ids.secret(), grant);
  }

  /// A code is good once.
  synchronized Optional<Grant> redeem(String code) {
    return Optional.ofNullable(codes.remove(code));
  }

  synchronized String token(Grant grant) {
    return remembered(tokens, made(), grant);
  }

  synchronized Optional<Grant> grant(String token) {
    return Optional.ofNullable(tokens.get(token));
  }

  /// A token that stands for nothing that is remembered.
  String made() {
    return MARK + Long.toString(clock.millis(), 36) + "." + Ids.secret();
  }

  synchronized void end(String account, TokenState how) {
    if (how == TokenState.GOOD) {
      ended.remove(account);
    } else {
      ended.put(account, new Ended(how, clock.instant()));
    }
  }

  /// Of the tokens that were made until now.
  synchronized TokenState state(String account) {
    return Optional.ofNullable(ended.get(account)).map(Ended::how).orElse(TokenState.GOOD);
  }

  /// Of one token, for any of these.
  synchronized TokenState state(String token, Stream<String> accounts) {
    Instant made = madeAt(token);
    return accounts
        .flatMap(account -> Optional.ofNullable(ended.get(account)).stream())
        .filter(end -> !made.isAfter(end.at()))
        .map(Ended::how)
        .findFirst()
        .orElse(TokenState.GOOD);
  }

  private static Instant madeAt(String token) {
    int dot = token.indexOf('.');
    if (!token.startsWith(MARK) || dot < 0) {
      return Instant.EPOCH;
    }
    try {
      return Instant.ofEpochMilli(Long.parseLong(token.substring(MARK.length(), dot), 36));
    } catch (NumberFormatException notOurs) {
      return Instant.EPOCH;
    }
  }

  private static String remembered(Map<String, Grant> all, String key, Grant grant) {
    all.put(key, grant);
    if (all.size() > REMEMBERED_MAX) {
      all.remove(all.keySet().iterator().next());
    }
    return key;
  }
}
