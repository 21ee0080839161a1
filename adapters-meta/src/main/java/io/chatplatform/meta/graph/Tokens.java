package io.chatplatform.meta.graph;

import io.chatplatform.application.channel.CheckResult;
import io.chatplatform.application.channel.RenewResult;
import io.chatplatform.domain.connection.SocialConnection.Grant;
import io.chatplatform.meta.json.Nodes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Renews access tokens. Page tokens and those of system users have no end, so a good one that
/// cannot be exchanged stays as it is. (Meta, "Long-Lived Access Tokens")
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
    return app.flatMap(known -> exchanged(known, token))
        .orElseGet(() -> new RenewResult.Renewed(token, Grant.UNKNOWN));
  }

  private Optional<RenewResult> exchanged(App known, String token) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "fb_exchange_token");
    form.put("client_id", known.id());
    form.put("client_secret", known.secret());
    form.put("fb_exchange_token", token);
    return graph.post("/oauth/access_token", form, token) instanceof GraphReply.Ok ok
        ? Nodes.text(ok.body(), "access_token")
            .map(renewed ->
                new RenewResult.Renewed(
                    renewed, new Grant(Set.of(), end(Nodes.textOrEmpty(ok.body(), "expires_in")))))
        : Optional.empty();
  }

  private Optional<Instant> end(String seconds) {
    return seconds.matches("[1-9][0-9]{0,9}")
        ? Optional.of(clock.instant().plus(Duration.ofSeconds(Long.parseLong(seconds))))
        : Optional.empty();
  }
}
