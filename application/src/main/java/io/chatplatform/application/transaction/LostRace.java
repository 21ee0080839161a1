package io.chatplatform.application.transaction;

import java.util.function.Supplier;

/// Another transaction was first. What this one wanted is to be decided again on what is there now.
public final class LostRace extends RuntimeException {
  private static final int ATTEMPTS = 4;
  private static final long serialVersionUID = 1L;

  public LostRace(String what) {
    super(what);
  }

  /// Does the work, each time in a new transaction, until it has not lost a race; gives up after a
  /// few.
  public static <T> T again(Supplier<T> transaction) {
    int attempts = 0;
    while (true) {
      try {
        return transaction.get();
      } catch (LostRace lost) {
        attempts++;
        if (attempts == ATTEMPTS) {
          throw lost;
        }
      }
    }
  }
}
