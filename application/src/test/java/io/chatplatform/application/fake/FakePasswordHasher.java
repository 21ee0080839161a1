package io.chatplatform.application.fake;

import io.chatplatform.application.security.PasswordHasher;
import io.chatplatform.domain.user.Password;
import java.util.concurrent.atomic.AtomicInteger;

/// Hashes at no cost, and counts how often it pretended.
public final class FakePasswordHasher implements PasswordHasher {
  private final AtomicInteger pretended = new AtomicInteger();

  @Override
  public String hash(Password password) {
    return "hashed " + password.value();
  }

  @Override
  public boolean matches(Password password, String hash) {
    return hash(password).equals(hash);
  }

  @Override
  public void pretend(Password password) {
    pretended.incrementAndGet();
  }

  public int pretended() {
    return pretended.get();
  }
}
