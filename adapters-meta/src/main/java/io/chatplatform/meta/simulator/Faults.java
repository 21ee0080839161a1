package io.chatplatform.meta.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What is to go wrong with the next messages that a business sends.
final class Faults {
  enum Kind {
    THROTTLE,
    SERVER_ERROR,
    EXPIRED_TOKEN,
    WINDOW_CLOSED,
    NO_RECIPIENT,
    TOO_MANY_TO_ONE,
    TIME_OUT,
    ACCEPT_THEN_TIME_OUT,
    RESET;

    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Kind> of(String word) {
      return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
  }

  /// `account`: empty for any.
  record Fault(String account, Kind kind, int times) {}

  private final List<Fault> faults = new ArrayList<>();

  synchronized void add(Fault fault) {
    faults.add(fault);
  }

  synchronized void clear() {
    faults.clear();
  }

  synchronized List<Fault> all() {
    return List.copyOf(faults);
  }

  /// The fault for this call, used up once.
  synchronized Optional<Kind> next(String account) {
    for (int i = 0; i < faults.size(); i++) {
      Fault fault = faults.get(i);
      if (fault.account().isEmpty() || fault.account().equals(account)) {
        if (fault.times() <= 1) {
          faults.remove(i);
        } else {
          faults.set(i, new Fault(fault.account(), fault.kind(), fault.times() - 1));
        }
        return Optional.of(fault.kind());
      }
    }
    return Optional.empty();
  }
}
