package io.chatplatform.meta.oauth;

import io.chatplatform.application.channel.LoginResult;
import io.chatplatform.meta.graph.GraphReply;
import io.chatplatform.meta.graph.TokenFacts;
import io.chatplatform.meta.graph.Tokens;
import io.chatplatform.meta.graph.Tokens.App;
import io.chatplatform.meta.json.Nodes;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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

  /// What a dialog's answer to the callback gave: `granted` looks what the person's token opens.
  LoginResult finish(
      Map<String, String> query, URI callback, Function<UserToken, LoginResult> granted) {
    return Dialog.withoutCode(query)
        .orElseGet(() -> {
          GraphReply first = tokens.ofCode(app, Dialog.code(query), callback);
          return read(first)
              .map(shortLived -> granted.apply(lasting(shortLived)))
              .orElseGet(() -> Dialog.failed(first));
        });
  }

  /// Long-lived where the platform prolongs it, with what the platform tells of it.
  private UserToken lasting(UserToken shortLived) {
    UserToken token = read(tokens.prolonged(app, shortLived.value())).orElse(shortLived);
    Optional<TokenFacts> facts = tokens.facts(app, token.value());
    Optional<Instant> end =
        Stream.concat(token.end().stream(), facts.flatMap(TokenFacts::end).stream())
            .min(Instant::compareTo);
    return new UserToken(token.value(), end, facts);
  }

  private Optional<UserToken> read(GraphReply reply) {
    return reply instanceof GraphReply.Ok ok
        ? Nodes.text(ok.body(), "access_token")
            .map(token -> new UserToken(token, tokens.end(ok.body()), Optional.empty()))
        : Optional.empty();
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
