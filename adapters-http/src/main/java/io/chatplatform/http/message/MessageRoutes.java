package io.chatplatform.http.message;

import static io.javalin.apibuilder.ApiBuilder.delete;
import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.patch;
import static io.javalin.apibuilder.ApiBuilder.post;
import static io.javalin.apibuilder.ApiBuilder.put;

import io.chatplatform.application.message.port.in.FindMessages;
import io.chatplatform.application.message.port.in.MarkRead;
import io.chatplatform.application.message.port.in.ReactToMessage;
import io.chatplatform.application.message.port.in.RetryMessage;
import io.chatplatform.application.message.port.in.SendMessage;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.MessageId;
import io.chatplatform.http.Ids;
import io.chatplatform.http.Instants;
import io.chatplatform.http.JsonBody;
import io.chatplatform.http.Problems;
import io.chatplatform.http.Query;
import io.chatplatform.http.access.Access;
import io.chatplatform.http.access.Authentication;
import io.chatplatform.http.access.Idempotency;
import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

public final class MessageRoutes implements EndpointGroup {
  private static final int MARKED_MAX = 500;
  private final FindMessages find;
  private final SendMessage send;
  private final RetryMessage retry;
  private final ReactToMessage react;
  private final MarkRead markRead;
  private final Idempotency idempotency;

  @Inject
  public MessageRoutes(
      FindMessages find,
      SendMessage send,
      RetryMessage retry,
      ReactToMessage react,
      MarkRead markRead,
      Idempotency idempotency) {
    this.find = find;
    this.send = send;
    this.retry = retry;
    this.react = react;
    this.markRead = markRead;
    this.idempotency = idempotency;
  }

  @Override
  public void addEndpoints() {
    get("/api/messages/chat/{chatId}", this::page, Access.MEMBER);
    post("/api/messages/chat/{chatId}", idempotency.once(this::send), Access.MEMBER);
    post("/api/messages/chat/{chatId}/mark-read", this::markRead, Access.MEMBER);
    get("/api/messages/{id}", this::one, Access.MEMBER);
    patch("/api/messages/{id}", this::change, Access.MEMBER);
    post("/api/messages/{id}/retry", this::retry, Access.MEMBER);
    put("/api/messages/{id}/reaction", this::react, Access.MEMBER);
    delete("/api/messages/{id}/reaction", this::takeReactionBack, Access.MEMBER);
  }

  private void page(Context ctx) {
    var actor = Authentication.actor(ctx);
    var query = new Query(ctx);
    ChatId chat = chatId(ctx);
    Optional<String> before = query.text("before");
    Optional<UUID> message = before.flatMap(Ids::parse);
    FindMessages.Found found;
    if (message.isPresent()) {
      found = find.before(actor, chat, new MessageId(message.get()), query.limit());
    } else if (before.isPresent()) {
      Instant instant =
          Instants.parse(before.get())
              .orElseThrow(
                  () -> Problems.malformed("before must be a message's id or an instant."));
      found = find.before(actor, chat, instant, query.limit());
    } else {
      found = find.latest(actor, chat, query.limit());
    }
    ctx.json(
        Map.of(
            "messages", found.messages().stream().map(MessageJson::from).toList(),
            "hasMore", found.hasMore()));
  }

  private void send(Context ctx) {
    var command =
        new SendMessage.Command(
            Authentication.actor(ctx), chatId(ctx), DraftBody.read(JsonBody.read(ctx)));
    Message message = send.handle(command);
    ctx.status(201);
    ctx.header("Location", "/api/messages/" + message.id());
    answer(ctx, message);
  }

  private void markRead(Context ctx) {
    var actor = Authentication.actor(ctx);
    JsonBody body = JsonBody.read(ctx);
    if (body.has("messageIds") == body.has("upTo")) {
      throw new Refusal.Unacceptable("upTo", "either this or messageIds must be given");
    }
    ctx.json(
        Map.of(
            "updated",
            body.optionalUuids("messageIds")
                .map(ids -> {
                  if (ids.size() > MARKED_MAX) {
                    throw new Refusal.Unacceptable("messageIds", "must be at most " + MARKED_MAX);
                  }
                  return markRead.messages(
                      actor, chatId(ctx), ids.stream().map(MessageId::new).toList());
                })
                .orElseGet(() -> markUpTo(ctx, body.text("upTo")))));
  }

  private int markUpTo(Context ctx, String upTo) {
    var actor = Authentication.actor(ctx);
    Optional<UUID> message = Ids.parse(upTo);
    if (message.isPresent()) {
      return markRead.upTo(actor, chatId(ctx), new MessageId(message.get()));
    }
    Instant instant =
        Instants.parse(upTo)
            .orElseThrow(
                () -> new Refusal.Unacceptable("upTo", "must be a message's id or an instant"));
    return markRead.upTo(actor, chatId(ctx), instant);
  }

  private void one(Context ctx) {
    answer(ctx, find.find(Authentication.actor(ctx), id(ctx)));
  }

  private void change(Context ctx) {
    boolean isRead = JsonBody.read(ctx).require("isRead").optionalFlag("isRead").orElseThrow();
    answer(ctx, markRead.one(Authentication.actor(ctx), id(ctx), isRead));
  }

  private void retry(Context ctx) {
    answer(ctx, retry.handle(Authentication.actor(ctx), id(ctx)));
  }

  private void react(Context ctx) {
    String emoji = JsonBody.read(ctx).require("emoji").text("emoji");
    answer(ctx, react.handle(Authentication.actor(ctx), id(ctx), Optional.of(emoji)));
  }

  private void takeReactionBack(Context ctx) {
    answer(ctx, react.handle(Authentication.actor(ctx), id(ctx), Optional.empty()));
  }

  private static void answer(Context ctx, Message message) {
    ctx.json(Map.of("message", MessageJson.from(message)));
  }

  private static ChatId chatId(Context ctx) {
    return new ChatId(Ids.inPath(ctx, "chatId"));
  }

  private static MessageId id(Context ctx) {
    return new MessageId(Ids.inPath(ctx, "id"));
  }
}
