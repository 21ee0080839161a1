package io.chatplatform.application.operations;

import java.time.Duration;

/// What nobody needs any more after a time.
public enum Litter {
  /// Uploaded, and never sent.
  UNSENT_UPLOADS(Duration.ofDays(1)),
  ENDED_SESSIONS(Duration.ofDays(30)),
  /// Statuses whose message never came.
  EARLY_RECEIPTS(Duration.ofDays(7)),
  /// Events that nobody took home.
  PARKED_EVENTS(Duration.ofDays(90));

  private final Duration keeping;

  Litter(Duration keeping) {
    this.keeping = keeping;
  }

  public Duration keeping() {
    return keeping;
  }
}
