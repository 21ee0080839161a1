package io.chatplatform.application.fake;

import io.chatplatform.application.connection.LoginAttempt;
import io.chatplatform.application.connection.port.out.LoginStates;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// States in memory; they do not expire by themselves.
public final class InMemoryLoginStates implements LoginStates {
  private final Map<String, LoginAttempt> attempts = new HashMap<>();

  @Override
  public String issue(LoginAttempt attempt) {
    String state = "state " + Samples.word();
    attempts.put(state, attempt);
    return state;
  }

  @Override
  public Optional<LoginAttempt> redeem(String state) {
    return Optional.ofNullable(attempts.remove(state));
  }

  public void expireAll() {
    attempts.clear();
  }
}
