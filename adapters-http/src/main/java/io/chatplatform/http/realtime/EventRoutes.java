package io.chatplatform.http.realtime;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;

import io.chatplatform.application.realtime.port.in.FollowEvents;
import io.chatplatform.application.realtime.port.in.TellTeam;
import io.chatplatform.application.realtime.port.out.Tickets;
import io.chatplatform.domain.event.Cursor;
import io.chatplatform.http.Instants;
import io.chatplatform.http.Query;
import io.chatplatform.http.access.Access;
import io.chatplatform.http.access.Authentication;
import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;

/// The polling fallback, tickets for sockets, and who is there.
public final class EventRoutes implements EndpointGroup {
  private final FollowEvents follow;
  private final TellTeam team;
  private final Tickets tickets;
  private final Clock clock;

  @Inject
  public EventRoutes(FollowEvents follow, TellTeam team, Tickets tickets, Clock clock) {
    this.follow = follow;
    this.team = team;
    this.tickets = tickets;
    this.clock = clock;
  }

  @Override
  public void addEndpoints() {
    get("/api/events", this::poll, Access.MEMBER);
    post("/api/realtime/ticket", this::ticket, Access.MEMBER);
    get("/api/presence", this::presence, Access.MEMBER);
  }

  private void poll(Context ctx) {
    var query = new Query(ctx);
    FollowEvents.Polled polled =
        follow.poll(
            Authentication.actor(ctx), query.text("after").map(Cursor::parse), query.limit());
    String events =
        polled.events().stream().map(Frames::of).collect(Collectors.joining(",", "[", "]"));
    ctx.contentType("application/json");
    ctx.result(
        "{\"events\":%s,\"cursor\":\"%s\",\"resync\":%b}"
            .formatted(events, polled.cursor(), polled.resync()));
  }

  private void ticket(Context ctx) {
    String ticket = tickets.issue(Authentication.actor(ctx));
    ctx.json(
        Map.of(
            "ticket", ticket, "expiresAt", Instants.text(clock.instant().plus(Tickets.LIFETIME))));
  }

  private void presence(Context ctx) {
    ctx.json(
        Map.of(
            "presence",
            team.present(Authentication.actor(ctx)).stream()
                .map(user -> Map.of("userId", user.toString(), "presence", "online"))
                .toList()));
  }
}
