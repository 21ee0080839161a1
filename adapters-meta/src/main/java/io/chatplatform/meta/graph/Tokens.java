package io.chatplatform.meta.graph;

import io.chatplatform.application.channel.CheckResult;
import io.chatplatform.application.channel.RenewResult;
import io.chatplatform.domain.connection.Grant;
import io.chatplatform.meta.json.Nodes;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Gets, prolongs and looks at access tokens. Page tokens and those of system users have no end, so
/// a good one that cannot be exchanged stays as it is. (Meta, "Long-Lived Access Tokens")
public final class Tokens {
  private final GraphClient graph;
  private final Optional<App> app;
  private final Clock clock;

  public Tokens(GraphClient graph, Optional<App> app, Clock clock) {
    this.graph = graph;
    this.app = app;
    this.clock = clock;
  }

  /// The Meta app that tokens belong to.
  public record App(String id, String secret) {
    @Override
    public String toString() {
      return "App[" + id + "]";
    }
  }

  /// `check`: what the platform says of the account with this token.
  public RenewResult renew(String token, CheckResult check) {
    if (!check.isOk()) {
      return new RenewResult.NotRenewed(check);
    }
    return app.flatMap(known -> renewed(known, token))
        .orElseGet(() -> new RenewResult.Renewed(token, Grant.UNKNOWN));
  }

  /// What a dialog gave, for a token that lives for an hour or two.
  public GraphReply ofCode(App of, String code, URI callback) {
    Map<String, String> query = proof(of);
    query.put("redirect_uri", callback.toString());
    query.put("code", code);
    return exchange(query);
  }

  /// A token for one that lives for about sixty days.
  public GraphReply prolonged(App of, String token) {
    Map<String, String> query = proof(of);
    query.put("grant_type", "fb_exchange_token");
    query.put("fb_exchange_token", token);
    return exchange(query);
  }

  /// What the platform knows of a token; empty: it does not say.
  public Optional<TokenFacts> facts(App of, String token) {
    String path = "/debug_token?" + GraphClient.encoded(Map.of("input_token", token));
    return graph.get(path, of.id() + "|" + of.secret()) instanceof GraphReply.Ok ok
            && ok.body().path("data").isObject()
        ? Optional.of(TokenFacts.of(ok.body().path("data")))
        : Optional.empty();
  }

  /// When the token of an answer ends.
  public Optional<Instant> end(JsonNode answer) {
    return Lifetimes.end(clock, answer);
  }

  private Optional<RenewResult> renewed(App known, String token) {
    return prolonged(known, token) instanceof GraphReply.Ok ok
        ? Nodes.text(ok.body(), "access_token")
            .map(renewed -> new RenewResult.Renewed(renewed, grant(known, renewed, ok.body())))
        : Optional.empty();
  }

  private Grant grant(App known, String token, JsonNode answer) {
    Optional<TokenFacts> facts = facts(known, token);
    Stream<Instant> ends =
        Stream.concat(facts.flatMap(TokenFacts::end).stream(), end(answer).stream());
    return new Grant(
        facts.map(TokenFacts::scopes).orElse(Set.of()),
        ends.min(Instant::compareTo),
        facts.flatMap(TokenFacts::userId));
  }

  private GraphReply exchange(Map<String, String> query) {
    return graph.get("/oauth/access_token?" + GraphClient.encoded(query));
  }

  private static Map<String, String> proof(App of) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("client_id", of.id());
    query.put("client_secret", of.secret());
    return query;
  }
}
