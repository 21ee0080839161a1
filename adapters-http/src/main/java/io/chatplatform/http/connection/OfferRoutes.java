package io.chatplatform.http.connection;

import static io.javalin.apibuilder.ApiBuilder.delete;
import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;

import io.chatplatform.application.connection.OfferId;
import io.chatplatform.application.connection.port.in.ChooseAccounts;
import io.chatplatform.application.connection.port.in.ChooseAccounts.Choice;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.channel.ChannelId;
import io.chatplatform.domain.connection.SocialConnection;
import io.chatplatform.http.Ids;
import io.chatplatform.http.JsonBody;
import io.chatplatform.http.access.Access;
import io.chatplatform.http.access.Authentication;
import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/// The accounts that a log-in offered, and which of them to connect.
public final class OfferRoutes implements EndpointGroup {
  private final ChooseAccounts choose;

  @Inject
  public OfferRoutes(ChooseAccounts choose) {
    this.choose = choose;
  }

  @Override
  public void addEndpoints() {
    get("/api/social-connections/offers/{id}", this::find, Access.MEMBER);
    post("/api/social-connections/offers/{id}", this::connect, Access.MEMBER);
    delete("/api/social-connections/offers/{id}", this::dismiss, Access.MEMBER);
  }

  private void find(Context ctx) {
    ctx.json(Map.of("offer", OfferJson.from(choose.find(Authentication.actor(ctx), id(ctx)))));
  }

  private void connect(Context ctx) {
    List<Choice> choices =
        JsonBody.read(ctx).objects("accounts").stream().map(OfferRoutes::choice).toList();
    if (choices.isEmpty()) {
      throw new Refusal.Unacceptable("accounts", "must hold at least one");
    }
    List<SocialConnection> connected = choose.connect(Authentication.actor(ctx), id(ctx), choices);
    ctx.status(201);
    ctx.json(Map.of("connections", connected.stream().map(ConnectionJson::from).toList()));
  }

  private void dismiss(Context ctx) {
    choose.dismiss(Authentication.actor(ctx), id(ctx));
    ctx.status(204);
  }

  private static Choice choice(JsonBody account) {
    account.require("platform", "platformAccountId");
    try {
      return new Choice(new ChannelId(account.text("platform")), account.text("platformAccountId"));
    } catch (IllegalArgumentException notAnId) {
      throw new Refusal.Unacceptable("accounts", "holds one that is not offered");
    }
  }

  private static OfferId id(Context ctx) {
    return new OfferId(Ids.inPath(ctx, "id"));
  }
}
