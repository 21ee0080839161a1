package io.chatplatform.http.access;

import io.chatplatform.application.security.Actor;
import io.chatplatform.application.session.port.in.Authenticate;
import io.chatplatform.domain.Refusal;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds out who calls: by bearer token, or by cookie (then a changing request needs the CSRF token
/// as well).
public final class Authentication {
  private static final String ACTOR = "actor";
  private static final String BEARER = "Bearer ";
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
  private final Authenticate authenticate;
  private final Csrf csrf;

  @Inject
  public Authentication(Authenticate authenticate, Csrf csrf) {
    this.authenticate = authenticate;
    this.csrf = csrf;
  }

  /// Runs before each matched route.
  public void check(Context ctx) {
    if (ctx.routeRoles().contains(Access.MEMBER)) {
      ctx.attribute(ACTOR, signedIn(ctx));
    }
  }

  /// The caller of a route for members.
  public static Actor actor(Context ctx) {
    Actor actor = ctx.attribute(ACTOR);
    if (actor == null) {
      throw new IllegalStateException("no actor: the route is not for members");
    }
    return actor;
  }

  /// The caller of a route for anyone, if signed in. Not for requests that change something: nobody
  /// has looked at the CSRF token.
  public Optional<Actor> find(Context ctx) {
    return bearer(ctx.header("Authorization"))
        .or(() -> Optional.ofNullable(ctx.cookie(SessionCookies.ACCESS)))
        .flatMap(authenticate::byAccessToken);
  }

  private Actor signedIn(Context ctx) {
    Actor actor = find(ctx).orElseThrow(Authentication::notSignedIn);
    boolean byCookie = bearer(ctx.header("Authorization")).isEmpty();
    if (byCookie && !SAFE.contains(ctx.method().name()) && !csrf.isValid(ctx, actor.sessionId())) {
      throw new Refusal.Forbidden(
          "The X-CSRF-Token header must carry the value of the cookie csrf.");
    }
    return actor;
  }

  private static Optional<String> bearer(@Nullable String header) {
    boolean isBearer = header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length());
    return isBearer && header != null
        ? Optional.of(header.substring(BEARER.length()).strip())
        : Optional.empty();
  }

  private static Refusal notSignedIn() {
    return new Refusal.NotSignedIn("Sign in first.");
  }
}
