package io.chatplatform.http.message;

import static io.javalin.apibuilder.ApiBuilder.get;

import io.chatplatform.application.inbound.port.in.FindMessageHistory;
import io.chatplatform.domain.message.MessageId;
import io.chatplatform.http.Ids;
import io.chatplatform.http.Instants;
import io.chatplatform.http.access.Access;
import io.chatplatform.http.access.Authentication;
import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Map;

/// What stands behind a message: what it said before, what the platform delivered.
public final class MessageHistoryRoutes implements EndpointGroup {
  private final FindMessageHistory find;

  @Inject
  public MessageHistoryRoutes(FindMessageHistory find) {
    this.find = find;
  }

  @Override
  public void addEndpoints() {
    get("/api/messages/{id}/versions", this::versions, Access.MEMBER);
    get("/api/messages/{id}/raw", this::raw, Access.MEMBER);
  }

  private void versions(Context ctx) {
    var versions = find.versions(Authentication.actor(ctx), id(ctx));
    ctx.json(
        Map.of(
            "versions",
            versions.stream()
                .map(version ->
                    Map.of("messageText", version.words(), "at", Instants.text(version.at())))
                .toList()));
  }

  private void raw(Context ctx) {
    ctx.json(Map.of("raw", find.raw(Authentication.actor(ctx), id(ctx))));
  }

  private static MessageId id(Context ctx) {
    return new MessageId(Ids.inPath(ctx, "id"));
  }
}
