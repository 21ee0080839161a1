package io.chatplatform.meta.oauth;

import io.chatplatform.application.channel.AccountLogin;
import io.chatplatform.application.channel.LoginResult;
import io.chatplatform.meta.graph.GraphClient;
import io.chatplatform.meta.oauth.UserTokens.UserToken;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Facebook Login: a person's Pages, and the Instagram accounts linked to them.
public final class FacebookLogin implements AccountLogin {
  private final URI page;
  private final Optional<String> configuration;
  private final UserTokens tokens;
  private final PageList pages;

  /// `configuration`: of Facebook Login for Business; it holds the scopes then.
  public FacebookLogin(
      URI page, Optional<String> configuration, GraphClient graph, UserTokens tokens) {
    this.page = page;
    this.configuration = configuration;
    this.tokens = tokens;
    this.pages = new PageList(graph);
  }

  @Override
  public URI dialog(String state, URI callback) {
    Map<String, String> asked =
        configuration
            .map(id -> Map.of("config_id", id))
            .orElseGet(() -> Map.of("scope", String.join(",", Scopes.FACEBOOK_LOGIN)));
    return Dialog.address(page, tokens.appId(), state, callback, asked);
  }

  @Override
  public LoginResult finish(Map<String, String> query, URI callback) {
    return tokens.finish(query, callback, this::granted);
  }

  private LoginResult granted(UserToken token) {
    Set<String> missing =
        Stream.of(Scopes.MESSENGER, Scopes.INSTAGRAM_OF_PAGE)
            .flatMap(List::stream)
            .filter(scope -> !token.allows(scope))
            .collect(Collectors.toUnmodifiableSet());
    return pages.of(token, missing);
  }
}
