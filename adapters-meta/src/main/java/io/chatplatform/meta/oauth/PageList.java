package io.chatplatform.meta.oauth;

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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// The Pages of a person, with their tokens and linked Instagram accounts. A Page's token has no
/// end of its own; what ends is the person's access to data. (Meta, "Pages: me/accounts")
final class PageList {
  private static final ChannelId MESSENGER = new ChannelId("facebook");
  private static final ChannelId INSTAGRAM = new ChannelId("instagram");
  private static final int SHEETS_MAX = 20;
  private static final String PATH =
      "/me/accounts?limit=100&fields=id,name,access_token,tasks,"
          + "instagram_business_account%7Bid,username%7D";

  /// A role at the Page that lets answer messages, in Meta's two ways of saying it.
  private static final Set<String> ANSWERING = Set.of("MESSAGING", "PROFILE_PLUS_MESSAGING");

  private final GraphClient graph;

  PageList(GraphClient graph) {
    this.graph = graph;
  }

  LoginResult of(UserToken token, Set<String> missing) {
    List<Offered> offered = new ArrayList<>();
    String after = "";
    for (int sheet = 0; sheet < SHEETS_MAX; sheet++) {
      GraphReply reply = graph.get(PATH + after, token.value());
      if (!(reply instanceof GraphReply.Ok ok)) {
        return Dialog.failed(reply);
      }
      Nodes.items(ok.body(), "data").forEach(page -> read(page, token, offered));
      JsonNode paging = ok.body().path("paging");
      Optional<String> cursor = Nodes.text(paging.path("cursors"), "after");
      if (cursor.isEmpty() || Nodes.text(paging, "next").isEmpty()) {
        break;
      }
      after = "&after=" + GraphClient.segment(cursor.get());
    }
    return new LoginResult.Granted(offered, missing);
  }

  private static void read(JsonNode page, UserToken token, List<Offered> offered) {
    Optional<String> id = Nodes.text(page, "id");
    Optional<String> pageToken = Nodes.text(page, "access_token");
    if (id.isEmpty() || pageToken.isEmpty() || !mayAnswer(page)) {
      return;
    }
    if (isAllowed(token, Scopes.MESSENGER, id.get())) {
      offered.add(
          offered(
              new Account(MESSENGER, id.get(), Optional.empty()),
              Nodes.text(page, "name").orElse(id.get()),
              pageToken.get(),
              token));
    }
    JsonNode instagram = page.path("instagram_business_account");
    Nodes.text(instagram, "id")
        .filter(account -> isAllowed(token, Scopes.INSTAGRAM_OF_PAGE, account))
        .map(account ->
            offered(
                new Account(INSTAGRAM, account, id),
                Nodes.text(instagram, "username").orElse(account),
                pageToken.get(),
                token))
        .ifPresent(offered::add);
  }

  private static Offered offered(Account account, String name, String pageToken, UserToken token) {
    Optional<TokenFacts> facts = token.facts();
    return new Offered(
        new Credentials(account, pageToken),
        name,
        new Grant(
            facts.map(TokenFacts::scopes).orElse(Set.of()),
            facts.flatMap(TokenFacts::dataAccessEnd),
            facts.flatMap(TokenFacts::userId)));
  }

  private static boolean isAllowed(UserToken token, List<String> scopes, String target) {
    return scopes.stream().allMatch(scope -> token.allows(scope, target));
  }

  /// Where the platform does not tell, it is believed.
  private static boolean mayAnswer(JsonNode page) {
    Set<String> tasks = new HashSet<>();
    Nodes.items(page, "tasks").forEach(task -> tasks.add(task.asString("")));
    return tasks.isEmpty() || tasks.stream().anyMatch(ANSWERING::contains);
  }
}
