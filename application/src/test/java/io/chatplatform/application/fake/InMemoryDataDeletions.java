package io.chatplatform.application.fake;

import io.chatplatform.application.privacy.DataDeletion;
import io.chatplatform.application.privacy.port.out.DataDeletions;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Deletions in memory.
public final class InMemoryDataDeletions implements DataDeletions {
  private final Map<String, DataDeletion> deletions = new HashMap<>();

  @Override
  public void insert(DataDeletion deletion) {
    deletions.put(deletion.code(), deletion);
  }

  @Override
  public void complete(String code, Instant at) {
    deletions.computeIfPresent(
        code, (same, known) -> new DataDeletion(code, known.requestedAt(), Optional.of(at)));
  }

  @Override
  public Optional<DataDeletion> find(String code) {
    return Optional.ofNullable(deletions.get(code));
  }
}
