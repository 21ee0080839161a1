package io.chatplatform.meta.simulator;

import io.chatplatform.meta.json.Nodes;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The simulator's own API for what Meta itself does: counting, and reviewing templates.
final class PlatformControls {
  private static final int PERCENT_MAX = 1_000;
  private static final Set<String> EVENTS =
      Set.of("APPROVED", "REJECTED", "PENDING", "PAUSED", "DISABLED");
  private final MetaSimulator simulator;
  private final TemplateShelf templates;
  private final Usage usage;
  private final Bodies bodies;

  PlatformControls(
      MetaSimulator simulator, TemplateShelf templates, Usage usage, JsonMapper mapper) {
    this.simulator = simulator;
    this.templates = templates;
    this.usage = usage;
    this.bodies = new Bodies(mapper);
  }

  /// `{account, percent}`: so much of the account's limits is used.
  void use(Context ctx) {
    JsonNode body = bodies.read(ctx);
    int percent = body.path("percent").asInt(-1);
    if (percent < 0 || percent > PERCENT_MAX) {
      bodies.fail(ctx, 422, "percent must be from 0 to " + PERCENT_MAX);
      return;
    }
    usage.set(Nodes.textOrEmpty(body, "account"), percent);
    ctx.status(204);
  }

  /// `{account, name, language, event, reason?}`: a template of the account's business was
  /// reviewed.
  void review(Context ctx) {
    JsonNode body = bodies.read(ctx);
    String event = Nodes.textOrEmpty(body, "event");
    Optional<SimulatedAccount> account =
        simulator.phones().account(Nodes.textOrEmpty(body, "account"));
    Optional<ObjectNode> template =
        account.flatMap(known ->
            templates.find(
                known.businessId(),
                Nodes.textOrEmpty(body, "name"),
                Nodes.textOrEmpty(body, "language")));
    if (template.isEmpty() || !EVENTS.contains(event)) {
      bodies.fail(ctx, 422, "an account, one of its templates and an event are needed");
      return;
    }
    String reason = Nodes.text(body, "reason").orElse("NONE");
    String business = account.get().businessId();
    ObjectNode reviewed = template.get().deepCopy().put("status", event);
    templates.replace(business, reviewed.put("rejected_reason", reason));
    simulator.reviewed(business, reviewed);
    ctx.status(201);
    bodies.send(ctx, reviewed);
  }
}
