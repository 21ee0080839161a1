package io.chatplatform.application.connection.port.out;

import io.chatplatform.application.connection.LoginAttempt;
import java.time.Duration;
import java.util.Optional;

/// Single-use states that a log-in at a platform carries there and back.
public interface LoginStates {
  Duration LIFETIME = Duration.ofMinutes(10);

  String issue(LoginAttempt attempt);

  /// Gives the attempt once; empty: never issued, used before, or expired.
  Optional<LoginAttempt> redeem(String state);
}
