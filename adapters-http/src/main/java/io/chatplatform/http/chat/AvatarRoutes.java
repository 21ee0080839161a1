package io.chatplatform.http.chat;

import static io.javalin.apibuilder.ApiBuilder.get;

import io.chatplatform.application.customer.port.in.OpenAvatar;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.http.Ids;
import io.chatplatform.http.access.Access;
import io.chatplatform.http.access.Authentication;
import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import jakarta.inject.Inject;

/// Customers' pictures. Each has its own address, so a browser may keep it.
public final class AvatarRoutes implements EndpointGroup {
  private final OpenAvatar open;

  @Inject
  public AvatarRoutes(OpenAvatar open) {
    this.open = open;
  }

  @Override
  public void addEndpoints() {
    get("/api/chats/{id}/avatar", this::picture, Access.MEMBER);
  }

  private void picture(Context ctx) {
    byte[] jpeg = open.open(Authentication.actor(ctx), new ChatId(Ids.inPath(ctx, "id")));
    ctx.header("Cache-Control", "private, max-age=604800, immutable");
    ctx.header("Content-Security-Policy", "default-src 'none'; sandbox");
    ctx.contentType("image/jpeg").result(jpeg);
  }
}
