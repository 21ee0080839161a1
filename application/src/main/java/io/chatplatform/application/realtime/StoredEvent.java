package io.chatplatform.application.realtime;

import io.chatplatform.domain.event.Cursor;
import io.chatplatform.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;

/// An event as clients get it. `data` is the JSON of the changed thing; `audience`: the only one
/// who may see it.
public record StoredEvent(
    Cursor id, String type, Instant at, String data, Optional<UserId> audience) {
  public boolean isFor(UserId user) {
    return audience.isEmpty() || audience.get().equals(user);
  }
}
