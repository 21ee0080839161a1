package io.chatplatform.meta.oauth;

import io.chatplatform.meta.graph.GraphReply;
import io.chatplatform.meta.graph.TokenFacts;
import io.chatplatform.meta.graph.Tokens;
import io.chatplatform.meta.graph.Tokens.App;
import io.chatplatform.meta.json.Nodes;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// A person's token, of a code.
public final class UserTokens {
  private final App app;
  private final Tokens tokens;

  public UserTokens(App app, Tokens tokens) {
    this.app = app;
    this.tokens = tokens;
  }

  String appId() {
    return app.id();
  }

  /// The token, long-lived where the platform prolongs it, or the reply that holds none.
  Result ofCode(String code, URI callback) {
    GraphReply first = tokens.ofCode(app, code, callback);
    Optional<UserToken> shortLived = read(first);
    if (shortLived.isEmpty()) {
      return new Result.None(first);
    }
    UserToken token =
        read(tokens.prolonged(app, shortLived.get().value())).orElse(shortLived.get());
    Optional<TokenFacts> facts = tokens.facts(app, token.value());
    Optional<Instant> end =
        Stream.concat(token.end().stream(), facts.flatMap(TokenFacts::end).stream())
            .min(Instant::compareTo);
    return new Result.Found(new UserToken(token.value(), end, facts));
  }

  private Optional<UserToken> read(GraphReply reply) {
    return reply instanceof GraphReply.Ok ok
        ? Nodes.text(ok.body(), "access_token")
            .map(token -> new UserToken(token, tokens.end(ok.body()), Optional.empty()))
        : Optional.empty();
  }

  sealed interface Result {
    record Found(UserToken token) implements Result {}

    record None(GraphReply reply) implements Result {}
  }

  /// Never prints.
  record UserToken(String value, Optional<Instant> end, Optional<TokenFacts> facts) {
    /// Where the platform does not tell, it is believed to have been given.
    boolean allows(String scope) {
      return facts.map(known -> known.scopes().contains(scope)).orElse(true);
    }

    boolean allows(String scope, String target) {
      return facts.map(known -> known.allows(scope, target)).orElse(true);
    }

    @Override
    public String toString() {
      return "UserToken[hidden]";
    }
  }
}
