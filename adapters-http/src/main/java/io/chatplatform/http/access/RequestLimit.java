package io.chatplatform.http.access;

import io.chatplatform.application.security.RateLimiter;
import io.chatplatform.domain.Refusal;
import io.chatplatform.http.HttpSettings;
import io.javalin.http.Context;
import jakarta.inject.Inject;

/// The general limit per client address. Webhooks are not limited: their senders are platforms, and
/// prove it.
public final class RequestLimit {
  private final RateLimiter limiter;
  private final HttpSettings settings;

  @Inject
  public RequestLimit(RateLimiter limiter, HttpSettings settings) {
    this.limiter = limiter;
    this.settings = settings;
  }

  public void check(Context ctx) {
    if (settings.maxRequests() == 0 || ctx.path().startsWith("/api/webhooks/")) {
      return;
    }
    limiter
        .hit("requests:" + ctx.ip(), settings.maxRequests(), settings.rateWindow())
        .ifPresent(wait -> {
          throw new Refusal.TooMany("Too many requests from your address.", wait);
        });
  }
}
