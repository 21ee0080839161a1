package io.chatplatform.http.chat;

import static io.javalin.apibuilder.ApiBuilder.delete;
import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.patch;
import static io.javalin.apibuilder.ApiBuilder.post;

import io.chatplatform.application.channel.Channels;
import io.chatplatform.application.chat.port.in.DeleteChat;
import io.chatplatform.application.chat.port.in.FindChats;
import io.chatplatform.application.chat.port.in.FindDashboard;
import io.chatplatform.application.chat.port.in.UpdateChat;
import io.chatplatform.application.chat.port.in.UpdateChat.Change;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.chat.ChatStatus;
import io.chatplatform.domain.user.UserId;
import io.chatplatform.http.Ids;
import io.chatplatform.http.JsonBody;
import io.chatplatform.http.Lists;
import io.chatplatform.http.Query;
import io.chatplatform.http.access.Access;
import io.chatplatform.http.access.Authentication;
import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

public final class ChatRoutes implements EndpointGroup {
  private final FindChats findAll;
  private final UpdateChat update;
  private final DeleteChat delete;
  private final FindDashboard dashboard;
  private final Channels channels;
  private final Clock clock;

  @Inject
  public ChatRoutes(
      FindChats findAll,
      UpdateChat update,
      DeleteChat delete,
      FindDashboard dashboard,
      Channels channels,
      Clock clock) {
    this.findAll = findAll;
    this.update = update;
    this.delete = delete;
    this.dashboard = dashboard;
    this.channels = channels;
    this.clock = clock;
  }

  @Override
  public void addEndpoints() {
    get("/api/chats", this::list, Access.MEMBER);
    patch("/api/chats/{id}", this::update, Access.MEMBER);
    delete("/api/chats/{id}", this::remove, Access.MEMBER);
    post("/api/chats/{id}/assign", this::assign, Access.MEMBER);
    get("/api/dashboard", this::dashboard, Access.MEMBER);
  }

  private void list(Context ctx) {
    var actor = Authentication.actor(ctx);
    var query = new Query(ctx);
    var page = findAll.find(actor, ChatQuery.filter(query, actor), query.page());
    var now = clock.instant();
    ctx.json(
        Lists.page("chats", page, chat -> ChatJson.from(actor.tenantId(), chat, channels, now)));
  }

  private void update(Context ctx) {
    JsonBody body = JsonBody.read(ctx);
    answer(
        ctx,
        update.handle(
            new UpdateChat.Command(
                Authentication.actor(ctx),
                id(ctx),
                body.optionalWord("status", ChatStatus.class),
                change(body, "assignedUserId", field -> body.optionalUuid(field).map(UserId::new)),
                change(body, "customerName", body::optionalText),
                change(body, "customerPhone", body::optionalText),
                change(body, "customerEmail", body::optionalText),
                body.optionalTexts("labels").map(LinkedHashSet::new))));
  }

  private void assign(Context ctx) {
    JsonBody body = JsonBody.read(ctx);
    if (!body.mentions("userId")) {
      throw new Refusal.Unacceptable("userId", "must be given; null unassigns");
    }
    var user = body.optionalUuid("userId").map(UserId::new);
    answer(ctx, update.handle(UpdateChat.Command.assign(Authentication.actor(ctx), id(ctx), user)));
  }

  private void remove(Context ctx) {
    delete.handle(Authentication.actor(ctx), id(ctx));
    ctx.status(204);
  }

  private void dashboard(Context ctx) {
    ctx.json(Map.of("dashboard", DashboardJson.from(dashboard.find(Authentication.actor(ctx)))));
  }

  private void answer(Context ctx, Chat chat) {
    var tenant = Authentication.actor(ctx).tenantId();
    ctx.json(Map.of("chat", ChatJson.from(tenant, chat, channels, clock.instant())));
  }

  private static <T> Optional<Change<T>> change(
      JsonBody body, String field, Function<String, Optional<T>> read) {
    return body.mentions(field) ? Optional.of(new Change<>(read.apply(field))) : Optional.empty();
  }

  private static ChatId id(Context ctx) {
    return new ChatId(Ids.inPath(ctx, "id"));
  }
}
