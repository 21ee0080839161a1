package io.chatplatform.http.access;

import io.chatplatform.http.HttpSettings;
import io.javalin.http.Context;
import jakarta.inject.Inject;

/// What browsers are told not to do.
public final class SecurityHeaders {
  private static final String POLICY =
      "default-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; style-src 'self' 'unsafe-inline';"
          + " script-src 'self'; connect-src 'self' ws: wss:; object-src 'none'; base-uri 'self';"
          + " form-action 'self'; frame-ancestors 'none'";
  private final boolean isSecure;

  @Inject
  public SecurityHeaders(HttpSettings settings) {
    this.isSecure = settings.cookies().secure();
  }

  public void add(Context ctx) {
    ctx.header("Content-Security-Policy", POLICY);
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("Referrer-Policy", "same-origin");
    ctx.header("X-Frame-Options", "DENY");
    if (ctx.path().startsWith("/api/")) {
      ctx.header("Cache-Control", "no-store");
    }
    if (isSecure) {
      ctx.header("Strict-Transport-Security", "max-age=31536000");
    }
  }
}
