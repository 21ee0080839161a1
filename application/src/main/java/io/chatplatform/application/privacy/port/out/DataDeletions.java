package io.chatplatform.application.privacy.port.out;

import io.chatplatform.application.privacy.DataDeletion;
import java.time.Instant;
import java.util.Optional;

/// The deletions that were asked for.
public interface DataDeletions {
  void insert(DataDeletion deletion);

  void complete(String code, Instant at);

  Optional<DataDeletion> find(String code);
}
