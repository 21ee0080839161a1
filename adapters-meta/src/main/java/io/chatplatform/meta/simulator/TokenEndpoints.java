package io.chatplatform.meta.simulator;

import io.chatplatform.meta.simulator.Grants.Grant;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The part of the Graph API that gives tokens and tells about them.
final class TokenEndpoints {
  private static final Duration SHORT = Duration.ofHours(1);
  private static final Duration LONG = Duration.ofDays(60);
  private static final Duration DATA_ACCESS = Duration.ofDays(90);

  /// Where no account's token is needed.
  private static final Set<String> OPEN =
      Set.of("oauth/access_token", "access_token", "refresh_access_token", "debug_token");

  private final MetaSimulator simulator;
  private final JsonMapper mapper;

  TokenEndpoints(MetaSimulator simulator, JsonMapper mapper) {
    this.simulator = simulator;
    this.mapper = mapper;
  }

  /// Empty: the path is not about tokens.
  Optional<ObjectNode> answer(Context ctx, String path) {
    return switch (path) {
      case "oauth/access_token" -> Optional.of(exchanged(ctx));
      case "access_token", "refresh_access_token" ->
          Optional.of(prolonged(parameter(ctx, "access_token")));
      case "debug_token" -> Optional.of(facts(parameter(ctx, "input_token")));
      case "me/accounts" -> Optional.of(pages(grant(ctx)));
      case "me" -> Optional.of(person(grant(ctx)));
      default -> Optional.empty();
    };
  }

  boolean isOpen(String path) {
    return OPEN.contains(path);
  }

  /// The numbers of a business account.
  ObjectNode numbers(String business) {
    ObjectNode answer = mapper.createObjectNode();
    ArrayNode data = answer.putArray("data");
    simulator.portfolio().of(DialogKind.WHATSAPP).stream()
        .filter(account -> account.businessId().equals(business))
        .forEach(account ->
            data.addObject().put("id", account.id()).put("verified_name", account.name()));
    return answer;
  }

  private ObjectNode exchanged(Context ctx) {
    String old = parameter(ctx, "fb_exchange_token");
    if (!old.isEmpty()) {
      return prolonged(old);
    }
    Grant grant =
        simulator
            .grants()
            .redeem(parameter(ctx, "code"))
            .orElseThrow(
                () -> GraphProblem.of(400, 100, 36009, "This authorization code has been used."));
    // From now on there are phones that can write to them.
    grant.accounts().forEach(this::register);
    ObjectNode answer = token(simulator.grants().token(grant), SHORT);
    if (grant.kind() == DialogKind.INSTAGRAM) {
      answer.put("user_id", grant.person());
      ArrayNode permissions = answer.putArray("permissions");
      grant.scopes().forEach(permissions::add);
    }
    return answer;
  }

  private ObjectNode prolonged(String old) {
    String token =
        simulator
            .grants()
            .grant(old)
            .map(simulator.grants()::token)
            .orElseGet(simulator.grants()::made);
    return token(token, LONG);
  }

  private ObjectNode token(String token, Duration life) {
    return mapper
        .createObjectNode()
        .put("access_token", token)
        .put("token_type", "bearer")
        .put("expires_in", life.toSeconds());
  }

  private ObjectNode facts(String token) {
    ObjectNode answer = mapper.createObjectNode();
    ObjectNode data = answer.putObject("data").put("is_valid", true).put("expires_at", 0);
    simulator.grants().grant(token).ifPresent(grant -> tell(grant, data));
    return answer;
  }

  private void tell(Grant grant, ObjectNode data) {
    Instant now = simulator.now();
    data.put("user_id", grant.person());
    data.put("expires_at", now.plus(LONG).getEpochSecond());
    data.put("data_access_expires_at", now.plus(DATA_ACCESS).getEpochSecond());
    ArrayNode scopes = data.putArray("scopes");
    ArrayNode granular = data.putArray("granular_scopes");
    grant.scopes().stream()
        .sorted()
        .forEach(scope -> {
          scopes.add(scope);
          ObjectNode one = granular.addObject().put("scope", scope);
          if (scope.startsWith("whatsapp")) {
            ArrayNode targets = one.putArray("target_ids");
            grant.accounts().stream()
                .map(SimulatedAccount::businessId)
                .distinct()
                .forEach(targets::add);
          }
        });
  }

  private ObjectNode pages(Grant grant) {
    ObjectNode answer = mapper.createObjectNode();
    ArrayNode data = answer.putArray("data");
    for (SimulatedAccount page : grant.accounts()) {
      ObjectNode one = data.addObject().put("id", page.id()).put("name", page.name());
      one.put("access_token", simulator.grants().token(grant));
      Stream.of("MESSAGING", "MODERATE").forEach(one.withArray("tasks")::add);
      simulator
          .portfolio()
          .linkedTo(page)
          .ifPresent(linked ->
              one.putObject("instagram_business_account")
                  .put("id", linked.id())
                  .put("username", linked.name()));
    }
    return answer;
  }

  private ObjectNode person(Grant grant) {
    ObjectNode answer = mapper.createObjectNode().put("id", grant.person());
    grant.accounts().stream()
        .findFirst()
        .ifPresent(account -> answer.put("user_id", account.id()).put("username", account.name()));
    return answer;
  }

  private void register(SimulatedAccount account) {
    register(account, account.businessId());
    simulator.portfolio().linkedTo(account).ifPresent(linked -> register(linked, account.id()));
  }

  private void register(SimulatedAccount account, String business) {
    simulator.register(
        account.product().channel, account.id(), account.name(), Optional.of(business));
  }

  private Grant grant(Context ctx) {
    String token =
        Optional.ofNullable(ctx.header("Authorization")).orElse("").replaceFirst("^Bearer ", "");
    return simulator
        .grants()
        .grant(token)
        .orElseThrow(() -> GraphProblem.of(401, 190, 0, "Invalid OAuth access token."));
  }

  private static String parameter(Context ctx, String name) {
    return Optional.ofNullable(ctx.queryParam(name))
        .or(() -> Optional.ofNullable(ctx.formParam(name)))
        .orElse("");
  }
}
