package io.chatplatform.http.access;

import io.chatplatform.application.session.SignedIn;
import io.chatplatform.http.HttpSettings;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The cookies of a session: the access token and the refresh token, which scripts cannot read, and
/// the CSRF token, which they must.
public final class SessionCookies {
  public static final String ACCESS = "access_token";
  public static final String REFRESH = "refresh_token";
  private static final String CSRF = "csrf";
  private static final String REFRESH_PATH = "/api/auth";
  private final HttpSettings settings;
  private final JwtSettings jwt;
  private final Csrf csrf;
  private final Clock clock;

  @Inject
  public SessionCookies(HttpSettings settings, JwtSettings jwt, Csrf csrf, Clock clock) {
    this.settings = settings;
    this.jwt = jwt;
    this.csrf = csrf;
    this.clock = clock;
  }

  public void set(Context ctx, SignedIn session) {
    int lifetime =
        Math.toIntExact(Duration.between(clock.instant(), session.refreshExpiresAt()).toSeconds());
    int accessLifetime = Math.toIntExact(jwt.lifetime().toSeconds());
    ctx.cookie(cookie(ACCESS, session.accessToken(), "/", accessLifetime, true));
    ctx.cookie(cookie(REFRESH, session.refreshToken().value(), REFRESH_PATH, lifetime, true));
    ctx.cookie(cookie(CSRF, csrf.token(session.sessionId()), "/", lifetime, false));
  }

  public void clear(Context ctx) {
    ctx.cookie(cookie(ACCESS, "", "/", 0, true));
    ctx.cookie(cookie(REFRESH, "", REFRESH_PATH, 0, true));
    ctx.cookie(cookie(CSRF, "", "/", 0, false));
  }

  public static @Nullable String refreshToken(Context ctx) {
    return ctx.cookie(REFRESH);
  }

  private Cookie cookie(String name, String value, String path, int maxAge, boolean httpOnly) {
    var cookie = new Cookie(name, value);
    cookie.setPath(path);
    cookie.setMaxAge(maxAge);
    cookie.setHttpOnly(httpOnly);
    cookie.setSecure(settings.cookies().secure());
    cookie.setSameSite(SameSite.valueOf(settings.cookies().sameSite().toUpperCase(Locale.ROOT)));
    return cookie;
  }
}
