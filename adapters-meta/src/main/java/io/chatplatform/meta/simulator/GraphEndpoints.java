package io.chatplatform.meta.simulator;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The Graph API as far as messaging needs it. Any token opens any account, unless the token says
/// of itself that it is expired, or the account's tokens were ended.
final class GraphEndpoints {
  private static final Pattern PATH =
      Pattern.compile("/?(?:v[0-9]+\\.[0-9]+/)?(?<node>[^/]+)(?:/(?<edge>[^/]+))?/?");

  private final MetaSimulator simulator;
  private final Usage usage;
  private final JsonMapper mapper;
  private final SentMessages sent;
  private final FaultPlayer faults;
  private final TokenEndpoints tokens;
  private final TemplateEndpoints templates;

  GraphEndpoints(MetaSimulator simulator, TemplateShelf shelf, Usage usage, JsonMapper mapper) {
    this.simulator = simulator;
    this.usage = usage;
    this.mapper = mapper;
    this.templates = new TemplateEndpoints(shelf, mapper);
    this.sent = new SentMessages(simulator, shelf, mapper);
    this.faults = new FaultPlayer(simulator);
    this.tokens = new TokenEndpoints(simulator, mapper);
  }

  /// `path`: what follows `/graph`.
  void handle(Context ctx, String path) {
    try {
      Matcher parts = PATH.matcher(path);
      if (!parts.matches()) {
        throw GraphProblem.of(400, 2500, 0, "Unknown path components: " + path);
      }
      String node = parts.group("node");
      String edge = Optional.ofNullable(parts.group("edge")).orElse("");
      String plain = edge.isEmpty() ? node : node + "/" + edge;
      if (!tokens.isOpen(plain)) {
        checkToken(ctx, node);
      }
      tokens
          .answer(ctx, plain)
          .ifPresentOrElse(answer -> json(ctx, answer), () -> answer(ctx, node, edge));
    } catch (GraphProblem problem) {
      refuse(ctx, problem);
    }
  }

  private void answer(Context ctx, String node, String edge) {
    boolean isPost = ctx.method().equals(HandlerType.POST);
    switch (edge) {
      case "messages" -> messages(ctx, node);
      case "message_attachments" ->
          json(ctx, mapper.createObjectNode().put("attachment_id", stored(ctx, "filedata")));
      case "media" -> json(ctx, mapper.createObjectNode().put("id", stored(ctx, "file")));
      case "message_templates" ->
          json(ctx, templates.answer(ctx, node, isPost ? parsed(ctx) : mapper.createObjectNode()));
      case "subscribed_apps" -> subscribed(ctx, node, isPost);
      case "phone_numbers" -> json(ctx, tokens.numbers(node));
      case "register" -> json(ctx, mapper.createObjectNode().put("success", true));
      case "" -> json(ctx, lookUp(ctx, node));
      default -> throw GraphProblem.of(400, 2500, 0, "Unknown path components: /" + edge);
    }
  }

  private void messages(Context ctx, String node) {
    JsonNode body = parsed(ctx);
    if (sent.isMessage(body)) {
      tellUsage(ctx, node);
      boolean hold = faults.before(ctx, node);
      ObjectNode answer = sent.accept(node, body);
      if (hold) {
        faults.hold();
      }
      json(ctx, answer);
    } else {
      json(ctx, sent.signal(node, body));
    }
  }

  private void tellUsage(Context ctx, String node) {
    int percent = usage.of(node).orElse(0);
    if (percent > 0) {
      ObjectNode use = mapper.createObjectNode().put("call_count", percent);
      ctx.header("X-App-Usage", use.put("total_time", 1).put("total_cputime", 1).toString());
    }
    if (percent >= Usage.FULL) {
      throw GraphProblem.of(400, 4, 0, "Application request limit reached.");
    }
  }

  private void subscribed(Context ctx, String node, boolean isPost) {
    if (isPost && !isKnown(node)) {
      Optional<SimulatedAccount> number = numberWithoutBusiness();
      if (number.isPresent()) {
        // A business account is subscribed right after its number was looked at.
        SimulatedAccount known = number.get();
        simulator.register(known.product().channel, known.id(), known.name(), Optional.of(node));
      } else {
        boolean isInstagram = fields(ctx).contains("messaging_seen");
        simulator.learn(node, isInstagram ? Product.INSTAGRAM : Product.MESSENGER);
      }
    }
    json(ctx, mapper.createObjectNode().put("success", true));
  }

  private boolean isKnown(String node) {
    return simulator.phones().accounts().stream()
        .anyMatch(account -> account.id().equals(node) || account.businessId().equals(node));
  }

  private Optional<SimulatedAccount> numberWithoutBusiness() {
    return simulator.phones().accounts().stream()
        .filter(account -> account.product() == Product.WHATSAPP)
        .filter(account -> account.businessId().equals(account.id()))
        .findFirst();
  }

  private ObjectNode lookUp(Context ctx, String node) {
    Optional<MediaShelf.Stored> file = simulator.shelf().get(node);
    if (file.isPresent()) {
      ObjectNode answer = mapper.createObjectNode().put("messaging_product", "whatsapp");
      answer
          .put("url", simulator.addressOf(node).toString())
          .put("mime_type", file.get().mimeType());
      return answer.put("file_size", file.get().bytes().length).put("id", node);
    }
    Optional<Customer> customer =
        simulator.phones().all().stream()
            .map(Phone::customer)
            .filter(c -> c.id().equals(node))
            .findFirst();
    if (customer.isPresent()) {
      return profile(customer.get());
    }
    SimulatedAccount account =
        simulator.phones().account(node).orElseGet(() -> learn(node, fields(ctx)));
    ObjectNode answer = mapper.createObjectNode().put("id", node);
    return switch (account.product()) {
      case MESSENGER -> answer.put("name", account.name());
      case INSTAGRAM -> answer.put("name", account.name()).put("username", account.name());
      case WHATSAPP ->
          answer
              .put("verified_name", account.name())
              .put("display_phone_number", "+1 202-555-0101")
              .put("quality_rating", "GREEN");
    };
  }

  private ObjectNode profile(Customer customer) {
    String[] names = customer.name().split(" ", 2);
    return mapper
        .createObjectNode()
        .put("id", customer.id())
        .put("name", customer.name())
        .put("first_name", names[0])
        .put("last_name", names.length > 1 ? names[1] : "")
        .put("profile_pic", simulator.portraitOf(customer.id()).toString());
  }

  /// Who asks for an account's members knows of an account; a bare id may be a file that is gone,
  /// and a profile that of a customer who is forgotten.
  private SimulatedAccount learn(String node, String fields) {
    if (fields.isEmpty() || fields.contains("profile_pic")) {
      throw GraphProblem.of(400, 100, 33, "Object with ID '" + node + "' does not exist.");
    }
    return simulator.learn(node, productOf(fields));
  }

  private static Product productOf(String fields) {
    if (fields.contains("display_phone_number")) {
      return Product.WHATSAPP;
    }
    return fields.contains("username") ? Product.INSTAGRAM : Product.MESSENGER;
  }

  private static String fields(Context ctx) {
    return Optional.ofNullable(ctx.queryParam("fields"))
        .or(() -> Optional.ofNullable(ctx.formParam("subscribed_fields")))
        .orElse("");
  }

  private String stored(Context ctx, String field) {
    UploadedFile file = ctx.uploadedFile(field);
    if (file == null) {
      throw GraphProblem.badParameter("The parameter " + field + " is required.");
    }
    return simulator.shelf().put(read(file));
  }

  static MediaShelf.Stored read(UploadedFile file) {
    try (var bytes = file.content()) {
      String mimeType = Optional.ofNullable(file.contentType()).orElse("application/octet-stream");
      return new MediaShelf.Stored(bytes.readAllBytes(), mimeType, file.filename());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read an upload", e);
    }
  }

  private JsonNode parsed(Context ctx) {
    try {
      return mapper.readTree(ctx.bodyAsBytes());
    } catch (JacksonException e) {
      throw GraphProblem.badParameter("Invalid JSON.");
    }
  }

  private void checkToken(Context ctx, String node) {
    String header = Optional.ofNullable(ctx.header("Authorization")).orElse("");
    if (!header.startsWith("Bearer ") || header.length() == "Bearer ".length()) {
      throw GraphProblem.of(401, 190, 0, "An access token is required.");
    }
    if (header.contains("expired")) {
      throw GraphProblem.expiredToken(header);
    }
    Stream<String> accounts =
        simulator.phones().accounts().stream()
            .filter(account -> account.id().equals(node) || account.businessId().equals(node))
            .map(SimulatedAccount::id);
    switch (simulator.grants().state(header.substring("Bearer ".length()), accounts)) {
      case GOOD -> {}
      case EXPIRED -> throw GraphProblem.expiredToken(header);
      case REVOKED -> throw GraphProblem.revokedToken();
    }
  }

  private void refuse(Context ctx, GraphProblem problem) {
    ObjectNode answer = mapper.createObjectNode();
    ObjectNode error = answer.putObject("error");
    error.put("message", String.valueOf(problem.getMessage())).put("type", "OAuthException");
    error.put("code", problem.code()).put("fbtrace_id", Ids.secret());
    if (problem.subcode() != 0) {
      error.put("error_subcode", problem.subcode());
    }
    if (problem.isTransient()) {
      error.put("is_transient", true);
    }
    json(ctx.status(problem.status()), answer);
  }

  private static void json(Context ctx, JsonNode answer) {
    ctx.contentType("application/json").result(answer.toString());
  }
}
