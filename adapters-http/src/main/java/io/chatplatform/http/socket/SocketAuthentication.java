package io.chatplatform.http.socket;

import io.chatplatform.application.realtime.port.out.Tickets;
import io.chatplatform.application.security.Actor;
import io.chatplatform.application.session.port.in.Authenticate;
import io.chatplatform.http.HttpSettings;
import io.chatplatform.http.access.SessionCookies;
import io.javalin.websocket.WsContext;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who opens a socket: by ticket, by the subprotocols `bearer, <access token>`, or by cookie. With
/// a cookie the page must be one of ours: a browser sends cookies along from any page.
public final class SocketAuthentication {
  private static final String BEARER = "bearer";
  private final Authenticate authenticate;
  private final Tickets tickets;
  private final HttpSettings settings;

  @Inject
  public SocketAuthentication(Authenticate authenticate, Tickets tickets, HttpSettings settings) {
    this.authenticate = authenticate;
    this.tickets = tickets;
    this.settings = settings;
  }

  Optional<Actor> actor(WsContext ctx) {
    String ticket = ctx.queryParam("ticket");
    if (ticket != null) {
      return tickets.redeem(ticket);
    }
    Optional<String> token = bearer(ctx.header("Sec-WebSocket-Protocol"));
    if (token.isPresent()) {
      return token.flatMap(authenticate::byAccessToken);
    }
    return isOwnPage(ctx)
        ? Optional.ofNullable(ctx.cookie(SessionCookies.ACCESS))
            .flatMap(authenticate::byAccessToken)
        : Optional.empty();
  }

  private static Optional<String> bearer(@Nullable String protocols) {
    if (protocols == null) {
      return Optional.empty();
    }
    String[] parts = protocols.split(",", -1);
    return parts.length == 2 && parts[0].strip().equalsIgnoreCase(BEARER)
        ? Optional.of(parts[1].strip())
        : Optional.empty();
  }

  private boolean isOwnPage(WsContext ctx) {
    String origin = ctx.header("Origin");
    if (origin == null) {
      return true;
    }
    boolean isFrontend =
        settings.frontendUrl().map(url -> origin.equals(origin(url))).orElse(false);
    return isFrontend || origin.replaceFirst("^https?://", "").equals(ctx.header("Host"));
  }

  private static String origin(URI url) {
    return url.getScheme() + "://" + url.getAuthority();
  }
}
