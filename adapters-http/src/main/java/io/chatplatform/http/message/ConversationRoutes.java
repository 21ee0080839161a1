package io.chatplatform.http.message;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;

import io.chatplatform.application.channel.Channels;
import io.chatplatform.application.chat.port.in.FindChat;
import io.chatplatform.application.chat.port.out.Conversation;
import io.chatplatform.application.message.port.in.StartChat;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.http.Ids;
import io.chatplatform.http.JsonBody;
import io.chatplatform.http.access.Access;
import io.chatplatform.http.access.Authentication;
import io.chatplatform.http.access.Idempotency;
import io.chatplatform.http.chat.ChatJson;
import io.chatplatform.http.note.NoteJson;
import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;

/// A chat together with its messages.
public final class ConversationRoutes implements EndpointGroup {
  private final FindChat find;
  private final StartChat start;
  private final Idempotency idempotency;
  private final Channels channels;
  private final Clock clock;

  @Inject
  public ConversationRoutes(
      FindChat find, StartChat start, Idempotency idempotency, Channels channels, Clock clock) {
    this.find = find;
    this.start = start;
    this.idempotency = idempotency;
    this.channels = channels;
    this.clock = clock;
  }

  @Override
  public void addEndpoints() {
    get("/api/chats/{id}", this::one, Access.MEMBER);
    post("/api/chats", idempotency.once(this::start), Access.MEMBER);
  }

  private void one(Context ctx) {
    var actor = Authentication.actor(ctx);
    Conversation found = find.find(actor, new ChatId(Ids.inPath(ctx, "id")));
    ctx.json(
        Map.of(
            "chat", ChatJson.from(actor.tenantId(), found.chat(), channels, clock.instant()),
            "messages", found.messages().stream().map(MessageJson::from).toList(),
            "notes", found.notes().stream().map(NoteJson::from).toList()));
  }

  private void start(Context ctx) {
    var actor = Authentication.actor(ctx);
    JsonBody body = JsonBody.read(ctx).require("socialConnectionId", "recipient");
    StartChat.Started started =
        start.handle(
            new StartChat.Command(
                actor,
                new ConnectionId(body.uuid("socialConnectionId")),
                body.text("recipient"),
                DraftBody.read(body)));
    ctx.status(201);
    ctx.header("Location", "/api/chats/" + started.chat().id());
    ctx.json(
        Map.of(
            "chat", ChatJson.from(actor.tenantId(), started.chat(), channels, clock.instant()),
            "message", MessageJson.from(started.message())));
  }
}
