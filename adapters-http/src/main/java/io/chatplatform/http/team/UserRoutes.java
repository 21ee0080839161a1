package io.chatplatform.http.team;

import static io.javalin.apibuilder.ApiBuilder.delete;
import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.patch;
import static io.javalin.apibuilder.ApiBuilder.post;

import io.chatplatform.application.team.port.in.AddUser;
import io.chatplatform.application.team.port.in.ChangeUser;
import io.chatplatform.application.team.port.in.FindUsers;
import io.chatplatform.application.team.port.in.RemoveUser;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.user.Role;
import io.chatplatform.domain.user.User;
import io.chatplatform.domain.user.UserId;
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
import java.util.Map;

public final class UserRoutes implements EndpointGroup {
  private final FindUsers find;
  private final AddUser add;
  private final ChangeUser change;
  private final RemoveUser remove;
  private final Idempotency idempotency;

  @Inject
  public UserRoutes(
      FindUsers find, AddUser add, ChangeUser change, RemoveUser remove, Idempotency idempotency) {
    this.find = find;
    this.add = add;
    this.change = change;
    this.remove = remove;
    this.idempotency = idempotency;
  }

  @Override
  public void addEndpoints() {
    get("/api/users", this::list, Access.MEMBER);
    post("/api/users", idempotency.once(this::add), Access.MEMBER);
    get("/api/users/{id}", this::one, Access.MEMBER);
    patch("/api/users/{id}", this::change, Access.MEMBER);
    delete("/api/users/{id}", this::remove, Access.MEMBER);
  }

  private void list(Context ctx) {
    var actor = Authentication.actor(ctx);
    var page = find.find(actor, new Query(ctx).page());
    ctx.json(Lists.page("users", page, user -> UserJson.from(actor.tenantId(), user)));
  }

  private void add(Context ctx) {
    JsonBody body =
        JsonBody.read(ctx).require("email", "firstName", "lastName", "role", "password");
    User user =
        add.handle(
            new AddUser.Command(
                Authentication.actor(ctx),
                body.text("email"),
                body.text("firstName"),
                body.text("lastName"),
                body.optionalWord("role", Role.class).orElseThrow(),
                body.text("password")));
    ctx.status(201);
    answer(ctx, user);
  }

  private void one(Context ctx) {
    answer(ctx, find.find(Authentication.actor(ctx), id(ctx)));
  }

  private void change(Context ctx) {
    JsonBody body = JsonBody.read(ctx);
    answer(
        ctx,
        change.handle(
            new ChangeUser.Command(
                Authentication.actor(ctx),
                id(ctx),
                body.optionalText("firstName"),
                body.optionalText("lastName"),
                body.optionalWord("role", Role.class),
                body.optionalFlag("isActive"))));
  }

  private void remove(Context ctx) {
    var actor = Authentication.actor(ctx);
    if (actor.userId().equals(id(ctx))) {
      throw new Refusal.Conflict("own_account", "You cannot remove your own account.");
    }
    remove.handle(actor, id(ctx));
    ctx.status(204);
  }

  private static void answer(Context ctx, User user) {
    ctx.json(Map.of("user", UserJson.from(Authentication.actor(ctx).tenantId(), user)));
  }

  private static UserId id(Context ctx) {
    return new UserId(Ids.inPath(ctx, "id"));
  }
}
