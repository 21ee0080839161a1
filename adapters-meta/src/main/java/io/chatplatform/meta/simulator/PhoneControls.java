package io.chatplatform.meta.simulator;

import io.chatplatform.meta.json.Nodes;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The simulator's own API for one conversation on a phone: tapping, and the passing of time.
final class PhoneControls {
  private static final int HOURS_MAX = 24 * 365;
  private final MetaSimulator simulator;
  private final JsonMapper mapper;
  private final Bodies bodies;
  private final PhoneJson json;

  PhoneControls(MetaSimulator simulator, JsonMapper mapper) {
    this.simulator = simulator;
    this.mapper = mapper;
    this.bodies = new Bodies(mapper);
    this.json = new PhoneJson(mapper);
  }

  /// `{message, option}`: the customer taps the option with this id below a message.
  void tap(Context ctx) {
    JsonNode body = bodies.read(ctx);
    String message = Nodes.textOrEmpty(body, "message");
    String wanted = Nodes.textOrEmpty(body, "option");
    withPhone(
        ctx,
        phone -> {
          Optional<PhoneOption> option =
              phone.message(message).stream()
                  .flatMap(found -> found.face().options().stream())
                  .filter(one -> one.id().equals(wanted) && one.kind() != PhoneOption.Kind.LINK)
                  .findFirst();
          if (option.isEmpty()) {
            bodies.fail(ctx, 422, "option must be one that can be tapped below the message");
            return;
          }
          simulator.tap(phone, message, option.get());
          show(ctx.status(201), phone);
        });
  }

  /// `{hours}`: so much time passes on this phone.
  void letPass(Context ctx) {
    int hours = bodies.read(ctx).path("hours").asInt(0);
    withPhone(
        ctx,
        phone -> {
          if (hours < 1 || hours > HOURS_MAX) {
            bodies.fail(ctx, 422, "hours must be from 1 to " + HOURS_MAX);
            return;
          }
          phone.letPass(Duration.ofHours(hours));
          simulator.phones().changed(phone);
          show(ctx, phone);
        });
  }

  private void withPhone(Context ctx, Consumer<Phone> work) {
    simulator
        .phones()
        .find(ctx.pathParam("account"), ctx.pathParam("customer"))
        .ifPresentOrElse(work, () -> bodies.fail(ctx, 404, "no such phone"));
  }

  private void show(Context ctx, Phone phone) {
    ObjectNode answer = mapper.createObjectNode();
    answer.set("conversation", json.conversation(phone.view(simulator.now())));
    bodies.send(ctx, answer);
  }
}
