package io.chatplatform.domain.message;

import io.chatplatform.domain.user.UserId;
import java.util.Optional;

/// Who said it.
public sealed interface Sender {
  record Customer() implements Sender {}

  /// The business: a member of the team, or (empty) somebody who used the platform's own app.
  record Agent(Optional<UserId> user) implements Sender {}

  /// The platform or this system itself.
  record Automation() implements Sender {}

  static Sender agent(UserId user) {
    return new Agent(Optional.of(user));
  }
}
