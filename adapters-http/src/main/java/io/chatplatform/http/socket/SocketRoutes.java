package io.chatplatform.http.socket;

import static io.javalin.apibuilder.ApiBuilder.ws;

import io.chatplatform.application.realtime.port.in.FollowEvents;
import io.chatplatform.application.realtime.port.in.TellTeam;
import io.chatplatform.application.security.Actor;
import io.chatplatform.application.session.SessionId;
import io.chatplatform.application.session.port.out.SessionSignals;
import io.chatplatform.domain.event.Cursor;
import io.javalin.apibuilder.EndpointGroup;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens, feeds and closes the sockets of this instance.
@Singleton
public final class SocketRoutes implements EndpointGroup {
  private static final Logger LOG = LoggerFactory.getLogger(SocketRoutes.class);
  private static final int NOT_SIGNED_IN = 4401;
  private static final int RESTARTING = 1012;
  private static final int NOT_TEXT = 1003;
  private static final int PING_SECONDS = 25;
  private final SocketAuthentication authentication;
  private final FollowEvents follow;
  private final TellTeam team;
  private final ClientFrames clientFrames;
  private final Map<String, Open> open = new ConcurrentHashMap<>();
  private final Map<io.chatplatform.domain.tenant.TenantId, FrameCache> frames =
      new ConcurrentHashMap<>();

  @Inject
  public SocketRoutes(
      SocketAuthentication authentication,
      FollowEvents follow,
      TellTeam team,
      ClientFrames clientFrames,
      SessionSignals signals) {
    this.authentication = authentication;
    this.follow = follow;
    this.team = team;
    this.clientFrames = clientFrames;
    var _ = signals.listen(this::closeSession);
  }

  @Override
  public void addEndpoints() {
    ws("/ws", this::configure);
  }

  /// How many sockets are open on this instance.
  public int count() {
    return open.size();
  }

  /// Closes all sockets with a code that tells clients to connect again.
  public void closeAll() {
    open.values().forEach(one -> one.socket().close(RESTARTING, "restarting"));
  }

  private void configure(WsConfig config) {
    config.onConnect(this::opened);
    config.onMessage(ctx -> {
      Open one = open.get(ctx.sessionId());
      if (one != null) {
        clientFrames.handle(one.actor(), ctx.message()).ifPresent(one.socket()::send);
      }
    });
    config.onBinaryMessage(ctx -> ctx.closeSession(NOT_TEXT, "text only"));
    config.onClose(ctx -> closed(ctx.sessionId()));
    config.onError(ctx -> closed(ctx.sessionId()));
  }

  private void opened(WsContext ctx) {
    Optional<Actor> actor = authentication.actor(ctx);
    if (actor.isEmpty()) {
      ctx.closeSession(NOT_SIGNED_IN, "not signed in");
      return;
    }
    Actor who = actor.get();
    FrameCache cache = frames.computeIfAbsent(who.tenantId(), tenant -> new FrameCache());
    var socket = new ClientSocket(ctx.session, cache::frame);
    ctx.enableAutomaticPings(PING_SECONDS, TimeUnit.SECONDS);
    Optional<Cursor> after = Optional.ofNullable(ctx.queryParam("after")).map(Cursor::parse);
    open.put(ctx.sessionId(), new Open(who, socket, follow.follow(who, after, socket)));
    team.arrived(who);
  }

  private void closed(String id) {
    Open one = open.remove(id);
    if (one == null) {
      return;
    }
    try {
      one.following().close();
    } catch (Exception e) {
      LOG.warn("a closed socket's subscription could not be ended", e);
    }
    team.left(one.actor());
  }

  private void closeSession(SessionId session) {
    open.values().stream()
        .filter(one -> one.actor().sessionId().equals(session))
        .forEach(one -> one.socket().close(NOT_SIGNED_IN, "the session has ended"));
  }

  private record Open(Actor actor, ClientSocket socket, AutoCloseable following) {}
}
