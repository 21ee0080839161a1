package io.chatplatform.application.security;

import io.chatplatform.domain.user.Password;

/// Slow, salted hashes of passwords (Argon2id). Calls may take tens of milliseconds of CPU and run
/// off the caller's virtual thread.
public interface PasswordHasher {
  String hash(Password password);

  boolean matches(Password password, String hash);

  /// Takes as long as `matches` does and is never true: for accounts that do not exist.
  void pretend(Password password);
}
