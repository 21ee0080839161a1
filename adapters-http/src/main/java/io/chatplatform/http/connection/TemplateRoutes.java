package io.chatplatform.http.connection;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;

import io.chatplatform.application.connection.port.in.FindTemplates;
import io.chatplatform.application.connection.port.in.SyncTemplates;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.message.MessageTemplate;
import io.chatplatform.http.Ids;
import io.chatplatform.http.access.Access;
import io.chatplatform.http.access.Authentication;
import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/// The prepared messages of a connection.
public final class TemplateRoutes implements EndpointGroup {
  private final FindTemplates find;
  private final SyncTemplates sync;

  @Inject
  public TemplateRoutes(FindTemplates find, SyncTemplates sync) {
    this.find = find;
    this.sync = sync;
  }

  @Override
  public void addEndpoints() {
    get("/api/social-connections/{id}/templates", this::list, Access.MEMBER);
    post("/api/social-connections/{id}/templates/sync", this::sync, Access.MEMBER);
  }

  private void list(Context ctx) {
    answer(ctx, find.find(Authentication.actor(ctx), id(ctx)));
  }

  private void sync(Context ctx) {
    answer(ctx, sync.sync(Authentication.actor(ctx), id(ctx)));
  }

  private static void answer(Context ctx, List<MessageTemplate> templates) {
    ctx.json(Map.of("templates", templates.stream().map(TemplateJson::from).toList()));
  }

  private static ConnectionId id(Context ctx) {
    return new ConnectionId(Ids.inPath(ctx, "id"));
  }
}
