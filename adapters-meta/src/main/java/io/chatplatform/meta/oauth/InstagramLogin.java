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
import io.chatplatform.meta.graph.InstagramTokens;
import io.chatplatform.meta.json.Nodes;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// Instagram Login: the one professional account that a person is signed in with, without a Page.
/// (Meta, "Business Login for Instagram")
public final class InstagramLogin implements AccountLogin {
  private static final ChannelId INSTAGRAM = new ChannelId("instagram");
  private final URI page;
  private final GraphClient codes;
  private final GraphClient graph;
  private final InstagramTokens tokens;

  /// `codes`: where codes are exchanged, another host than the Graph API's.
  public InstagramLogin(URI page, GraphClient codes, GraphClient graph, InstagramTokens tokens) {
    this.page = page;
    this.codes = codes;
    this.graph = graph;
    this.tokens = tokens;
  }

  @Override
  public URI dialog(String state, URI callback) {
    return Dialog.address(
        page,
        tokens.app().id(),
        state,
        callback,
        Map.of("scope", String.join(",", Scopes.INSTAGRAM_LOGIN)));
  }

  @Override
  public LoginResult finish(Map<String, String> query, URI callback) {
    return Dialog.withoutCode(query).orElseGet(() -> exchanged(Dialog.code(query), callback));
  }

  private LoginResult exchanged(String code, URI callback) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("client_id", tokens.app().id());
    form.put("client_secret", tokens.app().secret());
    form.put("grant_type", "authorization_code");
    form.put("redirect_uri", callback.toString());
    form.put("code", code);
    GraphReply reply = codes.post("/oauth/access_token", form);
    if (!(reply instanceof GraphReply.Ok ok)) {
      return Dialog.failed(reply);
    }
    // Documented within `data`, also seen flat.
    JsonNode answer = ok.body().path("data").isArray() ? ok.body().path("data").path(0) : ok.body();
    Optional<String> token = Nodes.text(answer, "access_token");
    return token.isEmpty() ? Dialog.failed(reply) : account(token.get(), answer);
  }

  private LoginResult account(String token, JsonNode answer) {
    Set<String> scopes = scopes(answer.path("permissions"));
    Set<String> missing =
        Scopes.INSTAGRAM_LOGIN.stream()
            .filter(scope -> !scopes.isEmpty() && !scopes.contains(scope))
            .collect(Collectors.toUnmodifiableSet());
    if (!missing.isEmpty()) {
      return new LoginResult.Granted(List.of(), missing);
    }
    var lasting = tokens.prolonged(token);
    GraphReply me = graph.get("/me?fields=user_id,username,name", lasting.token());
    if (!(me instanceof GraphReply.Ok ok)) {
      return Dialog.failed(me);
    }
    Optional<String> id = Nodes.text(ok.body(), "user_id").or(() -> Nodes.text(ok.body(), "id"));
    if (id.isEmpty()) {
      return new LoginResult.Granted(List.of(), Set.of());
    }
    var offered =
        new Offered(
            new Credentials(new Account(INSTAGRAM, id.get(), Optional.empty()), lasting.token()),
            Nodes.text(ok.body(), "username").orElse(id.get()),
            new Grant(scopes, lasting.end(), Nodes.text(answer, "user_id")));
    return new LoginResult.Granted(List.of(offered), Set.of());
  }

  /// A list, or words with commas between them.
  private static Set<String> scopes(JsonNode permissions) {
    Stream<String> words =
        permissions.isArray()
            ? StreamSupport.stream(permissions.spliterator(), false).map(one -> one.asString(""))
            : Stream.of(permissions.asString("").split(",", -1));
    return words
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
