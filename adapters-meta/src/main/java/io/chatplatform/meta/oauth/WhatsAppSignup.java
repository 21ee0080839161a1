package io.chatplatform.meta.oauth;

import io.chatplatform.application.channel.AccountLogin;
import io.chatplatform.application.channel.Credentials;
import io.chatplatform.application.channel.LoginResult;
import io.chatplatform.application.channel.LoginResult.Offered;
import io.chatplatform.domain.channel.ChannelId;
import io.chatplatform.domain.connection.Account;
import io.chatplatform.domain.connection.Grant;
import io.chatplatform.meta.graph.GraphClient;
import io.chatplatform.meta.graph.GraphReply;
import io.chatplatform.meta.graph.TokenFacts;
import io.chatplatform.meta.json.Nodes;
import io.chatplatform.meta.oauth.UserTokens.UserToken;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// WhatsApp Embedded Signup: the phone numbers of the business accounts that were shared. Which
/// these are, the token itself says; nothing that came through the browser is believed. (Meta,
/// "Embedded Signup: Implementation")
public final class WhatsAppSignup implements AccountLogin {
  private static final ChannelId WHATSAPP = new ChannelId("whatsapp");
  private static final String MANAGEMENT = Scopes.WHATSAPP.getFirst();
  private final URI page;
  private final Optional<String> configuration;
  private final GraphClient graph;
  private final UserTokens tokens;

  /// `configuration`: of Embedded Signup; without it, the plain dialog shares what there is.
  public WhatsAppSignup(
      URI page, Optional<String> configuration, GraphClient graph, UserTokens tokens) {
    this.page = page;
    this.configuration = configuration;
    this.graph = graph;
    this.tokens = tokens;
  }

  @Override
  public URI dialog(String state, URI callback) {
    Map<String, String> asked =
        configuration
            .map(id ->
                Map.of(
                    "config_id", id,
                    "override_default_response_type", "true",
                    "extras", "{\"setup\":{}}"))
            .orElseGet(() -> Map.of("scope", String.join(",", Scopes.WHATSAPP)));
    return Dialog.address(page, tokens.appId(), state, callback, asked);
  }

  @Override
  public LoginResult finish(Map<String, String> query, URI callback) {
    return tokens.finish(query, callback, this::granted);
  }

  private LoginResult granted(UserToken token) {
    Set<String> missing =
        Scopes.WHATSAPP.stream()
            .filter(scope -> !token.allows(scope))
            .collect(Collectors.toUnmodifiableSet());
    if (!missing.isEmpty()) {
      return new LoginResult.Granted(List.of(), missing);
    }
    List<Offered> offered = new ArrayList<>();
    Set<String> businesses =
        token
            .facts()
            .flatMap(facts -> Optional.ofNullable(facts.targets().get(MANAGEMENT)))
            .orElse(Set.of());
    for (String business : businesses.stream().sorted().toList()) {
      GraphReply reply =
          graph.get(
              "/"
                  + GraphClient.segment(business)
                  + "/phone_numbers?limit=100&fields=id,display_phone_number,verified_name",
              token.value());
      if (!(reply instanceof GraphReply.Ok ok)) {
        return Dialog.failed(reply);
      }
      Nodes.items(ok.body(), "data")
          .forEach(number -> number(business, number, token).ifPresent(offered::add));
    }
    return new LoginResult.Granted(offered, Set.of());
  }

  private static Optional<Offered> number(String business, JsonNode number, UserToken token) {
    return Nodes.text(number, "id")
        .map(id ->
            new Offered(
                new Credentials(new Account(WHATSAPP, id, Optional.of(business)), token.value()),
                Nodes.text(number, "verified_name")
                    .or(() -> Nodes.text(number, "display_phone_number"))
                    .orElse(id),
                new Grant(
                    token.facts().map(TokenFacts::scopes).orElse(Set.of()),
                    token.end(),
                    token.facts().flatMap(TokenFacts::userId))));
  }
}
