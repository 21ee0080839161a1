package io.chatplatform.meta.simulator;

import static io.javalin.apibuilder.ApiBuilder.after;
import static io.javalin.apibuilder.ApiBuilder.delete;
import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.path;
import static io.javalin.apibuilder.ApiBuilder.post;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// Everything under `/simulator`: the page with the phones, its API, files, and the Graph API at
/// `/simulator/graph/v26.0` (any version, or none).
///
/// - `GET api/state?since&accountId`: accounts, and the conversations changed after a version.
/// - `POST api/accounts {channel, accountId, name?, businessAccountId?}`
/// - `POST api/messages {channel, accountId?, customerId?, name?, text?, image?, file?, replyTo?,
///   hoursAgo?}`: a customer writes; `image` is `sample` or base64, or a file of a form with the
///   same fields (any picture, film, sound or document); `file` is `voice`, `sticker` or
///   `document`.
/// - `POST api/actions {channel, accountId?, customerId?, name?, kind, target?, text?}`: a customer
///   does something else. `kind` is one that the conversation lists under `actions`: `location`,
///   `contact`, `quick_reply`, `postback`, `button`, `list`, `form`, `order`, `story_reply`,
///   `story_mention`, `post`, `reel`, `poll`, `referral`; and about the message `target`:
///   `reaction`, `reaction_removed`, `edit` (`text`), `unsend`.
/// - `GET api/conversations/{account}/{customer}`, `POST …/look {open?, readReceipts?}`, `POST
///   …/seen`, `POST …/taps {message, option}`: the customer taps an option below a message, `POST
///   …/time {hours}`: so much time passes, which closes the time to answer.
/// - `dialog/oauth`, `oauth/authorize`: the dialogs that connect accounts; behind them `GET`, `POST
///   api/dialogs/{facebook|instagram|whatsapp}`.
/// - `POST api/tokens {account, state}`: the account's tokens are `expired`, `revoked` or `good`;
///   those made later are good.
/// - `GET`, `POST`, `DELETE api/faults {account?, kind, times?}`: what goes wrong with the next
///   messages that a business sends; `kind` is `throttle`, `server-error`, `expired-token`,
///   `window-closed`, `no-recipient`, `too-many-to-one`, `time-out`, `accept-then-time-out` or
///   `reset`.
/// - `POST api/usage {account, percent}`: so much of the account's limits is used, as the answers
///   to its messages tell; from 100 on they are refused.
/// - `POST api/templates {account, name, language, event, reason?}`: a template of a WhatsApp
///   account was reviewed; `event` is `APPROVED`, `REJECTED`, `PENDING`, `PAUSED` or `DISABLED`.
public final class SimulatorRoutes implements EndpointGroup {
  private static final Map<String, String> TYPES =
      Map.of(
          "index.html", "text/html; charset=utf-8",
          "phones.css", "text/css; charset=utf-8",
          "phones.js", "text/javascript; charset=utf-8",
          "phone.js", "text/javascript; charset=utf-8",
          "bubble.js", "text/javascript; charset=utf-8",
          "tokens.js", "text/javascript; charset=utf-8",
          "dialog.html", "text/html; charset=utf-8",
          "dialog.css", "text/css; charset=utf-8",
          "dialog.js", "text/javascript; charset=utf-8");

  private final MetaSimulator simulator;
  private final PhoneEndpoints phones;
  private final PhoneControls controls;
  private final DialogEndpoints dialogs;
  private final PlatformControls platform;
  private final GraphEndpoints graph;

  public SimulatorRoutes(MetaSimulator simulator) {
    JsonMapper mapper = JsonMapper.builder().build();
    this.simulator = simulator;
    this.phones = new PhoneEndpoints(simulator, mapper);
    this.controls = new PhoneControls(simulator, mapper);
    this.dialogs = new DialogEndpoints(simulator, mapper);
    var templates = new TemplateShelf(mapper);
    var usage = new Usage();
    this.platform = new PlatformControls(simulator, templates, usage, mapper);
    this.graph = new GraphEndpoints(simulator, templates, usage, mapper);
  }

  @Override
  public void addEndpoints() {
    path(
        "simulator",
        () -> {
          get(this::page);
          get("dialog/oauth", ctx -> asset(ctx, "dialog.html"));
          get("oauth/authorize", ctx -> asset(ctx, "dialog.html"));
          get("assets/{file}", ctx -> asset(ctx, ctx.pathParam("file")));
          get("media/{id}", this::media);
          get("media/{id}/{name}", this::media);
          get(
              "portraits/{customer}",
              ctx -> ctx.contentType("image/png").result(Portrait.png(ctx.pathParam("customer"))));
          path(
              "api",
              () -> {
                get("state", phones::state);
                post("accounts", phones::register);
                post("messages", phones::write);
                post("actions", phones::act);
                get("conversations/{account}/{customer}", phones::conversation);
                post("conversations/{account}/{customer}/look", phones::look);
                post("conversations/{account}/{customer}/seen", phones::seen);
                post("conversations/{account}/{customer}/taps", controls::tap);
                post("conversations/{account}/{customer}/time", controls::letPass);
                get("dialogs/{kind}", dialogs::offer);
                post("dialogs/{kind}", dialogs::accept);
                post("tokens", dialogs::end);
                get("faults", phones::faults);
                post("faults", phones::addFault);
                delete("faults", phones::clearFaults);
                post("usage", platform::use);
                post("templates", platform::review);
              });
          get("graph/<path>", ctx -> graph.handle(ctx, ctx.pathParam("path")));
          post("graph/<path>", ctx -> graph.handle(ctx, ctx.pathParam("path")));
          after(SimulatorRoutes::readToTheEnd);
          delete("graph/<path>", ctx -> graph.handle(ctx, ctx.pathParam("path")));
        });
  }

  /// A fault refuses a body unread; the connection is to stay usable.
  private static void readToTheEnd(Context ctx) throws IOException {
    ctx.req().getInputStream().transferTo(OutputStream.nullOutputStream());
  }

  private void page(Context ctx) {
    asset(ctx, "index.html");
  }

  private void asset(Context ctx, String file) {
    String type = TYPES.get(file);
    if (type == null) {
      ctx.status(404);
      return;
    }
    try (InputStream bytes = SimulatorRoutes.class.getResourceAsStream("/simulator/" + file)) {
      if (bytes == null) {
        throw new IllegalStateException("the simulator's page lacks " + file);
      }
      ctx.header("Cache-Control", "no-cache").contentType(type).result(bytes.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the simulator's page", e);
    }
  }

  private void media(Context ctx) {
    Optional<MediaShelf.Stored> file = simulator.shelf().get(ctx.pathParam("id"));
    file.ifPresentOrElse(
        found ->
            ctx.header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox")
                .contentType(found.mimeType())
                .result(found.bytes()),
        () -> ctx.status(404));
  }
}
