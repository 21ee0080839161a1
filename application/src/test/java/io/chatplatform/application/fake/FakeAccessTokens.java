package io.chatplatform.application.fake;

import io.chatplatform.application.security.Actor;
import io.chatplatform.application.session.port.out.AccessTokens;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Tokens that are good because they were issued.
public final class FakeAccessTokens implements AccessTokens {
  private final Map<String, Actor> issued = new ConcurrentHashMap<>();

  @Override
  public String issue(Actor actor) {
    String token = "access." + Samples.word();
    issued.put(token, actor);
    return token;
  }

  @Override
  public Optional<Actor> verify(String token) {
    return Optional.ofNullable(issued.get(token));
  }
}
