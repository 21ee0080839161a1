package io.chatplatform.http;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// How the HTTP side behaves. `frontendUrl` and `backendUrl`: the public addresses of the web
/// client and of the API, where they are set. `maxRequests` in `rateWindow` per client address, 0:
/// no limit. `trustProxy`: believe the proxy's `X-Forwarded-For`.
public record HttpSettings(
    String host,
    int port,
    Optional<URI> frontendUrl,
    Optional<URI> backendUrl,
    Cookies cookies,
    Duration rateWindow,
    int maxRequests,
    boolean trustProxy,
    Duration stopTimeout) {

  /// `sameSite` is `Strict`, `Lax` or `None`.
  public record Cookies(boolean secure, String sameSite) {}
}
