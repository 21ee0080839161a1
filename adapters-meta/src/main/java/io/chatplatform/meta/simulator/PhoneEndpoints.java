package io.chatplatform.meta.simulator;

import io.chatplatform.meta.json.Nodes;
import io.chatplatform.meta.simulator.PhoneMessage.Shown;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The simulator's own API: what customers do with their phones, and what is to go wrong.
final class PhoneEndpoints {
  private final MetaSimulator simulator;
  private final JsonMapper mapper;
  private final Bodies bodies;
  private final PhoneJson json;

  PhoneEndpoints(MetaSimulator simulator, JsonMapper mapper) {
    this.simulator = simulator;
    this.mapper = mapper;
    this.bodies = new Bodies(mapper);
    this.json = new PhoneJson(mapper);
  }

  /// All that changed since a version; a page asks again and again.
  void state(Context ctx) {
    long since = number(Optional.ofNullable(ctx.queryParam("since")).orElse(""));
    ObjectNode answer = mapper.createObjectNode().put("version", simulator.phones().version());
    var accounts = answer.putArray("accounts");
    simulator
        .phones()
        .accounts()
        .forEach(account ->
            accounts.add(
                json.account(account).put("token", simulator.grants().state(account.id()).word())));
    var conversations = answer.putArray("conversations");
    simulator.phones().changedSince(since).stream()
        .filter(phone -> matches(ctx.queryParam("accountId"), phone.account().id()))
        .map(phone -> phone.view(simulator.now()))
        .forEach(view -> conversations.add(json.conversation(view)));
    bodies.send(ctx, answer);
  }

  void register(Context ctx) {
    JsonNode body = bodies.read(ctx);
    String channel = Nodes.textOrEmpty(body, "channel");
    String accountId = Nodes.textOrEmpty(body, "accountId");
    if (Product.ofChannel(channel).isEmpty() || accountId.isEmpty()) {
      bodies.fail(ctx, 422, "channel and accountId are needed");
      return;
    }
    simulator.register(
        channel,
        accountId,
        Nodes.text(body, "name").orElse(accountId),
        Nodes.text(body, "businessAccountId"));
    bodies.send(ctx.status(201), json.account(simulator.phones().account(accountId).orElseThrow()));
  }

  void conversation(Context ctx) {
    phone(ctx)
        .ifPresentOrElse(phone -> show(ctx, phone), () -> bodies.fail(ctx, 404, "no such phone"));
  }

  /// The customer writes: JSON, or a form with a file `image`.
  void write(Context ctx) {
    JsonNode body = ctx.isMultipartFormData() ? form(ctx) : bodies.read(ctx);
    String accountId = Nodes.textOrEmpty(body, "accountId");
    String text = Nodes.textOrEmpty(body, "text");
    Optional<SimulatedAccount> account =
        simulator
            .phones()
            .account(accountId)
            .or(() -> onlyOne(Nodes.textOrEmpty(body, "channel"), accountId));
    if (account.isEmpty()) {
      bodies.fail(ctx, 404, "no such account: " + accountId);
      return;
    }
    List<Shown> files;
    try {
      files = files(ctx, Nodes.textOrEmpty(body, "image"), Nodes.textOrEmpty(body, "file"));
    } catch (IllegalArgumentException e) {
      bodies.fail(ctx, 422, "image is neither \"sample\" nor base64");
      return;
    }
    if (text.isEmpty() && files.isEmpty()) {
      bodies.fail(ctx, 422, "a message needs a text or an image");
      return;
    }
    Phone phone =
        simulator.phone(
            account.get(), Nodes.textOrEmpty(body, "customerId"), Nodes.textOrEmpty(body, "name"));
    Duration ago = Duration.ofHours(number(body.path("hoursAgo").asString("")));
    PhoneMessage message =
        simulator.write(
            phone,
            PhoneMessage.Face.of(text, files),
            Nodes.textOrEmpty(body, "replyTo"),
            simulator.now().minus(ago));
    ObjectNode answer = mapper.createObjectNode();
    answer.set("message", json.message(message));
    answer.set("conversation", json.conversation(phone.view(simulator.now())));
    bodies.send(ctx.status(201), answer);
  }

  /// `{channel, accountId, customerId, kind, target?, text?}`: the customer does something else.
  void act(Context ctx) {
    JsonNode body = bodies.read(ctx);
    Optional<CustomerAction.Kind> kind = CustomerAction.Kind.of(Nodes.textOrEmpty(body, "kind"));
    Optional<SimulatedAccount> account =
        simulator
            .phones()
            .account(Nodes.textOrEmpty(body, "accountId"))
            .or(() -> onlyOne(Nodes.textOrEmpty(body, "channel"), ""));
    if (kind.isEmpty() || account.isEmpty()) {
      bodies.fail(ctx, 422, "an account and a kind of action are needed");
      return;
    }
    Phone phone =
        simulator.phone(
            account.get(), Nodes.textOrEmpty(body, "customerId"), Nodes.textOrEmpty(body, "name"));
    String target = Nodes.textOrEmpty(body, "target");
    String text = Nodes.textOrEmpty(body, "text");
    Product product = account.get().product();
    if (!kind.get().isOn(product)) {
      bodies.fail(ctx, 422, product.title + " has no such thing");
    } else if (kind.get().hasTarget() && !phone.has(target)) {
      bodies.fail(ctx, 422, "target must be a message on this phone");
    } else if (kind.get() == CustomerAction.Kind.EDIT && text.isEmpty()) {
      bodies.fail(ctx, 422, "an edit needs a text");
    } else {
      simulator.act(
          phone,
          new CustomerAction(kind.get(), Ids.message(product), target, text, simulator.now()));
      show(ctx.status(201), phone);
    }
  }

  /// `{open?, readReceipts?}`: the customer looks at the phone or away.
  void look(Context ctx) {
    JsonNode body = bodies.read(ctx);
    phone(ctx)
        .ifPresentOrElse(
            phone -> {
              Phone.View view = phone.view(simulator.now());
              simulator.look(
                  phone,
                  body.has("open") ? Nodes.flag(body, "open") : view.isOpen(),
                  body.has("readReceipts")
                      ? Nodes.flag(body, "readReceipts")
                      : view.readReceipts());
              show(ctx, phone);
            },
            () -> bodies.fail(ctx, 404, "no such phone"));
  }

  void seen(Context ctx) {
    phone(ctx)
        .ifPresentOrElse(
            phone -> {
              simulator.seen(phone);
              show(ctx, phone);
            },
            () -> bodies.fail(ctx, 404, "no such phone"));
  }

  /// `{account?, kind, times?}`
  void addFault(Context ctx) {
    JsonNode body = bodies.read(ctx);
    Optional<Faults.Kind> kind = Faults.Kind.of(Nodes.textOrEmpty(body, "kind"));
    if (kind.isEmpty()) {
      bodies.fail(ctx, 422, "no such kind of fault");
      return;
    }
    int times = Math.clamp(number(Nodes.textOrEmpty(body, "times")), 1, 1_000_000);
    simulator.faults().add(new Faults.Fault(Nodes.textOrEmpty(body, "account"), kind.get(), times));
    faults(ctx.status(201));
  }

  void clearFaults(Context ctx) {
    simulator.faults().clear();
    ctx.status(204);
  }

  void faults(Context ctx) {
    ObjectNode answer = mapper.createObjectNode();
    var list = answer.putArray("faults");
    simulator
        .faults()
        .all()
        .forEach(fault ->
            list.addObject()
                .put("account", fault.account())
                .put("kind", fault.kind().word())
                .put("times", fault.times()));
    bodies.send(ctx, answer);
  }

  private void show(Context ctx, Phone phone) {
    ObjectNode answer = mapper.createObjectNode();
    answer.set("conversation", json.conversation(phone.view(simulator.now())));
    bodies.send(ctx, answer);
  }

  private Optional<Phone> phone(Context ctx) {
    return simulator.phones().find(ctx.pathParam("account"), ctx.pathParam("customer"));
  }

  /// With the account left out, the channel's first one is meant.
  private Optional<SimulatedAccount> onlyOne(String channel, String accountId) {
    return simulator.phones().accounts().stream()
        .filter(account -> accountId.isEmpty() && account.product().channel.equals(channel))
        .findFirst();
  }

  /// `image`: `sample`, or the bytes as base64 (with or without a data address's beginning).
  private List<Shown> files(Context ctx, String image, String sample) {
    List<Shown> files = new ArrayList<>(sample(sample));
    if (ctx.isMultipartFormData()) {
      for (UploadedFile upload : ctx.uploadedFiles("image")) {
        files.add(shelved(GraphEndpoints.read(upload)));
      }
    }
    if (image.equals("sample")) {
      files.add(shelved(new MediaShelf.Stored(SamplePicture.png(), "image/png", "sample.png")));
    } else if (!image.isEmpty()) {
      String mimeType = image.startsWith("data:image/jpeg") ? "image/jpeg" : "image/png";
      byte[] bytes = Base64.getMimeDecoder().decode(image.substring(image.indexOf(',') + 1));
      files.add(shelved(new MediaShelf.Stored(bytes, mimeType, "picture")));
    }
    return files;
  }

  /// `file`: one of the files that are made here.
  private List<Shown> sample(String file) {
    return switch (file) {
      case "voice" ->
          List.of(
              shelved(new MediaShelf.Stored(SampleSound.wav(), "audio/wav", "voice.wav"))
                  .as("voice"));
      case "sticker" ->
          List.of(
              shelved(new MediaShelf.Stored(SamplePicture.png(), "image/png", "sticker.png"))
                  .as("sticker"));
      case "document" ->
          List.of(
              shelved(
                  new MediaShelf.Stored(
                      "Two loaves, please.\n".getBytes(StandardCharsets.UTF_8),
                      "text/plain",
                      "list.txt")));
      default -> List.of();
    };
  }

  private Shown shelved(MediaShelf.Stored file) {
    return simulator.shown(simulator.shelf().put(file), file);
  }

  private ObjectNode form(Context ctx) {
    ObjectNode body = mapper.createObjectNode();
    // A file stands among the fields too, without a value.
    ctx.formParamMap()
        .forEach((name, values) ->
            values.stream().findFirst().ifPresent(value -> body.put(name, value)));
    return body;
  }

  private static boolean matches(@Nullable String wanted, String value) {
    return wanted == null || wanted.equals(value);
  }

  private static long number(String text) {
    return text.matches("[0-9]{1,15}") ? Long.parseLong(text) : 0;
  }
}
