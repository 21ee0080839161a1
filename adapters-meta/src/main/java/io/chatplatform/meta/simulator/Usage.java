package io.chatplatform.meta.simulator;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// How much of its limits each account has used, in percent, as answers tell it. From 100 on,
/// nothing more is taken.
final class Usage {
  static final int FULL = 100;
  private final Map<String, Integer> percents = new ConcurrentHashMap<>();

  /// Zero: answers tell nothing.
  void set(String account, int percent) {
    if (percent == 0) {
      percents.remove(account);
    } else {
      percents.put(account, percent);
    }
  }

  Optional<Integer> of(String account) {
    return Optional.ofNullable(percents.get(account));
  }
}
