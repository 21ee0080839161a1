package io.chatplatform.application.idempotency.port.out;

import java.util.Optional;

/// Remembers answers to requests that carry an idempotency key, for a day.
public interface IdempotencyStore {
  /// Begins a request. `fingerprint` tells requests under one key apart.
  Begun begin(String scope, String key, String fingerprint);

  void finish(String scope, String key, String fingerprint, Answer answer);

  /// The request failed: the key may be used again.
  void forget(String scope, String key);

  sealed interface Begun {
    record New() implements Begun {}

    /// Done before: give this answer again.
    record Done(Answer answer) implements Begun {}

    /// The same request is running now.
    record Running() implements Begun {}

    /// The key was used for another request.
    record Different() implements Begun {}
  }

  record Answer(int status, String body, Optional<String> location) {}
}
