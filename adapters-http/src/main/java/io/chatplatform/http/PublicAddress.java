package io.chatplatform.http;

import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.net.URI;

/// What this installation is called from outside: as set, or else as the request calls it.
public final class PublicAddress {
  private final HttpSettings settings;

  @Inject
  public PublicAddress(HttpSettings settings) {
    this.settings = settings;
  }

  /// Of a path of the API.
  public URI ofApi(Context ctx, String path) {
    return URI.create(
        settings.backendUrl().map(PublicAddress::base).orElseGet(() -> own(ctx)) + path);
  }

  /// Of a page of the web client.
  public URI ofPage(Context ctx, String path) {
    return URI.create(
        settings.frontendUrl().map(PublicAddress::base).orElseGet(() -> own(ctx)) + path);
  }

  private static String own(Context ctx) {
    return ctx.scheme() + "://" + ctx.host();
  }

  private static String base(URI address) {
    return address.toString().replaceAll("/+$", "");
  }
}
