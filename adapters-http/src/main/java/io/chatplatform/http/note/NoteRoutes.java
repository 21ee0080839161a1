package io.chatplatform.http.note;

import static io.javalin.apibuilder.ApiBuilder.delete;
import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.patch;
import static io.javalin.apibuilder.ApiBuilder.post;

import io.chatplatform.application.note.port.in.FindNotes;
import io.chatplatform.application.note.port.in.WriteNote;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.note.Note;
import io.chatplatform.domain.note.NoteId;
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

public final class NoteRoutes implements EndpointGroup {
  private final FindNotes find;
  private final WriteNote write;
  private final Idempotency idempotency;

  @Inject
  public NoteRoutes(FindNotes find, WriteNote write, Idempotency idempotency) {
    this.find = find;
    this.write = write;
    this.idempotency = idempotency;
  }

  @Override
  public void addEndpoints() {
    get("/api/notes/chat/{chatId}", this::list, Access.MEMBER);
    post("/api/notes/chat/{chatId}", idempotency.once(this::write), Access.MEMBER);
    get("/api/notes/{id}", this::one, Access.MEMBER);
    patch("/api/notes/{id}", this::rewrite, Access.MEMBER);
    delete("/api/notes/{id}", this::remove, Access.MEMBER);
  }

  private void list(Context ctx) {
    var page = find.find(Authentication.actor(ctx), chatId(ctx), new Query(ctx).page());
    ctx.json(Lists.page("notes", page, NoteJson::from));
  }

  private void write(Context ctx) {
    JsonBody body = JsonBody.read(ctx);
    Note note =
        write.write(
            Authentication.actor(ctx),
            chatId(ctx),
            body.text("noteText"),
            body.optionalFlag("isPrivate").orElse(false));
    ctx.status(201);
    answer(ctx, note);
  }

  private void one(Context ctx) {
    answer(ctx, find.find(Authentication.actor(ctx), id(ctx)));
  }

  private void rewrite(Context ctx) {
    JsonBody body = JsonBody.read(ctx);
    answer(
        ctx,
        write.rewrite(
            Authentication.actor(ctx),
            id(ctx),
            body.optionalText("noteText"),
            body.optionalFlag("isPrivate")));
  }

  private void remove(Context ctx) {
    write.delete(Authentication.actor(ctx), id(ctx));
    ctx.status(204);
  }

  private static void answer(Context ctx, Note note) {
    ctx.json(Map.of("note", NoteJson.from(note)));
  }

  private static ChatId chatId(Context ctx) {
    return new ChatId(Ids.inPath(ctx, "chatId"));
  }

  private static NoteId id(Context ctx) {
    return new NoteId(Ids.inPath(ctx, "id"));
  }
}
