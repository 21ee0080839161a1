package io.chatplatform.http.connection;

import io.chatplatform.application.connection.port.out.LoginStates;
import io.chatplatform.http.HttpSettings;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import jakarta.inject.Inject;
import java.util.Optional;

/// What a browser keeps while it is at a platform's dialog. Always `Lax`: it comes back from
/// elsewhere, and a stricter cookie would stay behind.
final class LoginCookie {
  private static final String NAME = "login_key";
  private static final String PATH = "/api/auth";
  private final HttpSettings settings;

  @Inject
  LoginCookie(HttpSettings settings) {
    this.settings = settings;
  }

  void set(Context ctx, String browserKey) {
    ctx.cookie(cookie(browserKey, Math.toIntExact(LoginStates.LIFETIME.toSeconds())));
  }

  /// It is of no use a second time.
  Optional<String> take(Context ctx) {
    Optional<String> browserKey = Optional.ofNullable(ctx.cookie(NAME));
    ctx.cookie(cookie("", 0));
    return browserKey;
  }

  private Cookie cookie(String value, int maxAge) {
    var cookie = new Cookie(NAME, value);
    cookie.setPath(PATH);
    cookie.setMaxAge(maxAge);
    cookie.setHttpOnly(true);
    cookie.setSecure(settings.cookies().secure());
    cookie.setSameSite(SameSite.LAX);
    return cookie;
  }
}
