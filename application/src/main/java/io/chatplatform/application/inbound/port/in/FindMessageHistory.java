package io.chatplatform.application.inbound.port.in;

import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.message.MessageId;
import java.time.Instant;
import java.util.List;

/// What stands behind a message as it is shown. Nothing of a deleted message is told.
public interface FindMessageHistory {
  /// The words it had, oldest first; none if it was never edited.
  List<Version> versions(Actor actor, MessageId id);

  /// The platform's own text of a message that cannot be shown; `Refusal.NotFound` when it was not
  /// kept.
  String raw(Actor actor, MessageId id);

  record Version(String words, Instant at) {}
}
