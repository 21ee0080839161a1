package io.chatplatform.meta.graph;

import io.chatplatform.application.channel.CheckResult;
import io.chatplatform.application.channel.RenewResult;
import io.chatplatform.domain.connection.ConnectionHealth;
import io.chatplatform.domain.connection.Grant;
import io.chatplatform.meta.graph.Tokens.App;
import io.chatplatform.meta.json.Nodes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Prolongs the tokens of Instagram Login, which end after sixty days unless they are renewed.
/// (Meta, "Business Login for Instagram")
public final class InstagramTokens {
  private final GraphClient graph;
  private final App app;
  private final Clock clock;

  public InstagramTokens(GraphClient graph, App app, Clock clock) {
    this.graph = graph;
    this.app = app;
    this.clock = clock;
  }

  /// Never prints the token.
  public record Lasting(String token, Optional<Instant> end) {
    @Override
    public String toString() {
      return "Lasting[" + end + "]";
    }
  }

  public App app() {
    return app;
  }

  /// For a token of an hour one of sixty days; itself, should the platform not want to.
  public Lasting prolonged(String token) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("grant_type", "ig_exchange_token");
    query.put("client_secret", app.secret());
    query.put("access_token", token);
    return read(graph.get("/access_token?" + GraphClient.encoded(query)))
        .orElseGet(
            () -> new Lasting(token, Optional.of(clock.instant().plus(Duration.ofHours(1)))));
  }

  /// A token must be a day old, and one that has ended is lost.
  public RenewResult renew(String token, CheckResult check) {
    if (!check.isOk()) {
      return new RenewResult.NotRenewed(check);
    }
    GraphReply reply =
        graph.get(
            "/refresh_access_token?"
                + GraphClient.encoded(
                    Map.of("grant_type", "ig_refresh_token", "access_token", token)));
    return read(reply)
        .<RenewResult>map(lasting ->
            new RenewResult.Renewed(
                lasting.token(), new Grant(Set.of(), lasting.end(), Optional.empty())))
        .orElseGet(() ->
            new RenewResult.NotRenewed(
                new CheckResult(
                    ConnectionHealth.HEALTHY,
                    "Instagram does not renew this token yet.",
                    Optional.empty())));
  }

  private Optional<Lasting> read(GraphReply reply) {
    return reply instanceof GraphReply.Ok ok
        ? Nodes.text(ok.body(), "access_token")
            .map(token -> new Lasting(token, Lifetimes.end(clock, ok.body())))
        : Optional.empty();
  }
}
