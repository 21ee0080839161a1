package io.chatplatform.meta.simulator;

import io.chatplatform.meta.json.Nodes;
import io.chatplatform.meta.simulator.Grants.Grant;
import io.javalin.http.Context;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Behind the dialogs' page: what there is to choose from, what was chosen, and how tokens end.
final class DialogEndpoints {
  /// Who sits at all dialogs.
  static final String PERSON = "122100000000000777";

  private final MetaSimulator simulator;
  private final JsonMapper mapper;
  private final Bodies bodies;

  DialogEndpoints(MetaSimulator simulator, JsonMapper mapper) {
    this.simulator = simulator;
    this.mapper = mapper;
    this.bodies = new Bodies(mapper);
  }

  /// `GET api/dialogs/{kind}`
  void offer(Context ctx) {
    Optional<DialogKind> kind = DialogKind.of(ctx.pathParam("kind"));
    if (kind.isEmpty()) {
      bodies.fail(ctx, 404, "no such dialog");
      return;
    }
    ObjectNode answer = mapper.createObjectNode();
    var scopes = answer.putArray("scopes");
    kind.get().scopes().forEach(scopes::add);
    var accounts = answer.putArray("accounts");
    simulator
        .portfolio()
        .of(kind.get())
        .forEach(account -> {
          ObjectNode one = accounts.addObject().put("id", account.id()).put("name", account.name());
          if (account.product() == Product.MESSENGER) {
            simulator
                .portfolio()
                .linkedTo(account)
                .ifPresent(linked -> one.put("instagram", linked.name()));
          }
        });
    bodies.send(ctx, answer);
  }

  /// `POST api/dialogs/{kind} {accounts, scopes}`: gives a code.
  void accept(Context ctx) {
    Optional<DialogKind> kind = DialogKind.of(ctx.pathParam("kind"));
    if (kind.isEmpty()) {
      bodies.fail(ctx, 404, "no such dialog");
      return;
    }
    JsonNode body = bodies.read(ctx);
    Set<String> chosen = texts(body, "accounts");
    List<SimulatedAccount> accounts =
        simulator.portfolio().of(kind.get()).stream()
            .filter(account -> chosen.contains(account.id()))
            .toList();
    String code =
        simulator.grants().code(new Grant(kind.get(), PERSON, accounts, texts(body, "scopes")));
    bodies.send(ctx.status(201), mapper.createObjectNode().put("code", code));
  }

  /// `POST api/tokens {account, state}`: all tokens made so far are `expired`, `revoked` or `good`.
  void end(Context ctx) {
    JsonNode body = bodies.read(ctx);
    Optional<TokenState> state = TokenState.of(Nodes.textOrEmpty(body, "state"));
    String account = Nodes.textOrEmpty(body, "account");
    if (state.isEmpty() || account.isEmpty()) {
      bodies.fail(ctx, 422, "account and state (good, expired or revoked) are needed");
      return;
    }
    simulator.grants().end(account, state.get());
    bodies.send(
        ctx.status(201),
        mapper.createObjectNode().put("account", account).put("state", state.get().word()));
  }

  private static Set<String> texts(JsonNode body, String member) {
    Set<String> texts = new HashSet<>();
    Nodes.items(body, member).forEach(item -> texts.add(item.asString("")));
    return texts;
  }
}
