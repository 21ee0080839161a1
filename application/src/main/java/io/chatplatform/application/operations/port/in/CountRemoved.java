package io.chatplatform.application.operations.port.in;

import io.chatplatform.application.operations.Litter;

/// What this instance has cleaned up since it started.
public interface CountRemoved {
  long rows(Litter kind);

  long files();

  /// When it last did, in seconds since 1970; 0: never.
  long lastRunAt();
}
