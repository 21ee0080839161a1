package io.chatplatform.http.connection;

import static io.javalin.apibuilder.ApiBuilder.delete;
import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.patch;
import static io.javalin.apibuilder.ApiBuilder.post;

import io.chatplatform.application.connection.port.in.ChangeConnection;
import io.chatplatform.application.connection.port.in.CheckConnection;
import io.chatplatform.application.connection.port.in.Connect;
import io.chatplatform.application.connection.port.in.Disconnect;
import io.chatplatform.application.connection.port.in.FindConnections;
import io.chatplatform.application.paging.Page;
import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.channel.ChannelId;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.connection.SocialConnection;
import io.chatplatform.http.Ids;
import io.chatplatform.http.JsonBody;
import io.chatplatform.http.Lists;
import io.chatplatform.http.Query;
import io.chatplatform.http.access.Access;
import io.chatplatform.http.access.Authentication;
import io.chatplatform.http.access.Idempotency;
import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

public final class ConnectionRoutes implements EndpointGroup {
  private final FindConnections find;
  private final Connect connect;
  private final ChangeConnection change;
  private final CheckConnection check;
  private final Disconnect disconnect;
  private final Idempotency idempotency;

  @Inject
  public ConnectionRoutes(
      FindConnections find,
      Connect connect,
      ChangeConnection change,
      CheckConnection check,
      Disconnect disconnect,
      Idempotency idempotency) {
    this.find = find;
    this.connect = connect;
    this.change = change;
    this.check = check;
    this.disconnect = disconnect;
    this.idempotency = idempotency;
  }

  @Override
  public void addEndpoints() {
    get("/api/social-connections", this::list, Access.MEMBER);
    post("/api/social-connections", idempotency.once(this::connect), Access.MEMBER);
    get("/api/social-connections/{id}", this::one, Access.MEMBER);
    patch("/api/social-connections/{id}", this::change, Access.MEMBER);
    delete("/api/social-connections/{id}", this::disconnect, Access.MEMBER);
    post("/api/social-connections/{id}/test", this::test, Access.MEMBER);
    post("/api/social-connections/{id}/refresh-token", this::renewToken, Access.MEMBER);
  }

  private void list(Context ctx) {
    Actor actor = Authentication.actor(ctx);
    Page<SocialConnection> page = find.find(actor, new Query(ctx).page());
    Map<ConnectionId, Instant> last =
        find.lastActivity(actor, page.items().stream().map(SocialConnection::id).toList());
    ctx.json(Lists.page("connections", page, connection -> json(connection, last)));
  }

  private void connect(Context ctx) {
    JsonBody body = JsonBody.read(ctx).require("platform", "platformAccountId", "accessToken");
    SocialConnection connection =
        connect.handle(
            new Connect.Command(
                Authentication.actor(ctx),
                channel(body.text("platform")),
                body.text("platformAccountId"),
                body.optionalText("businessAccountId"),
                body.optionalText("displayName"),
                body.text("accessToken"),
                body.texts()));
    ctx.status(201);
    ctx.header("Location", "/api/social-connections/" + connection.id());
    answer(ctx, connection);
  }

  private void one(Context ctx) {
    Actor actor = Authentication.actor(ctx);
    SocialConnection connection = find.find(actor, id(ctx));
    Map<ConnectionId, Instant> last = find.lastActivity(actor, List.of(connection.id()));
    ctx.json(Map.of("connection", json(connection, last)));
  }

  private void change(Context ctx) {
    JsonBody body = JsonBody.read(ctx);
    answer(
        ctx,
        change.handle(
            new ChangeConnection.Command(
                Authentication.actor(ctx),
                id(ctx),
                body.optionalText("displayName"),
                body.optionalFlag("isActive"),
                body.optionalText("accessToken"),
                body.texts())));
  }

  private void disconnect(Context ctx) {
    disconnect.handle(Authentication.actor(ctx), id(ctx));
    ctx.status(204);
  }

  private void test(Context ctx) {
    answer(ctx, check.test(Authentication.actor(ctx), id(ctx)));
  }

  private void renewToken(Context ctx) {
    answer(ctx, check.renewToken(Authentication.actor(ctx), id(ctx)));
  }

  private static ConnectionJson json(
      SocialConnection connection, Map<ConnectionId, Instant> lastActivity) {
    return ConnectionJson.from(connection, Optional.ofNullable(lastActivity.get(connection.id())));
  }

  private static void answer(Context ctx, SocialConnection connection) {
    ctx.json(Map.of("connection", ConnectionJson.from(connection)));
  }

  private static void answer(Context ctx, CheckConnection.Checked checked) {
    ctx.json(
        Map.of(
            "connection", ConnectionJson.from(checked.connection()),
            "ok", checked.ok(),
            "detail", checked.detail()));
  }

  private static ChannelId channel(String text) {
    try {
      return new ChannelId(text);
    } catch (IllegalArgumentException notAnId) {
      throw new Refusal.Unacceptable("platform", "must be a channel's id");
    }
  }

  private static ConnectionId id(Context ctx) {
    return new ConnectionId(Ids.inPath(ctx, "id"));
  }
}
