package io.chatplatform.http.web;

import static io.javalin.apibuilder.ApiBuilder.get;

import io.chatplatform.http.Resources;
import io.chatplatform.http.access.Access;
import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The built web client. Files with a hash in their name may be kept for ever; the page itself is
/// asked for each time. Any address of the client's own routes is the page; an unknown one under
/// `/api` is not.
public final class WebClientRoutes implements EndpointGroup {
  private static final String ROOT = "/static";
  private static final String INDEX = ROOT + "/index.html";
  private static final List<String> NOT_CLIENT =
      List.of("/api", "/ws", "/health", "/metrics", "/simulator");
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("txt", "text/plain; charset=utf-8"));
  private final Map<String, Optional<byte[]>> files = new ConcurrentHashMap<>();

  @Inject
  public WebClientRoutes() {}

  @Override
  public void addEndpoints() {
    get("/", ctx -> page(ctx), Access.ANYONE);
    get("/<path>", this::fileOrPage, Access.ANYONE);
  }

  private void fileOrPage(Context ctx) {
    String path = ctx.path();
    if (NOT_CLIENT.stream().anyMatch(own -> path.equals(own) || path.startsWith(own + "/"))) {
      throw new NotFoundResponse("There is nothing at this address.");
    }
    String ending = path.substring(path.lastIndexOf('.') + 1);
    String type = TYPES.get(ending);
    if (type == null) {
      page(ctx);
      return;
    }
    byte[] bytes = file(path).orElseThrow(() -> new NotFoundResponse("There is no such file."));
    boolean isHashed = path.startsWith("/assets/");
    ctx.header("Cache-Control", isHashed ? "public, max-age=31536000, immutable" : "no-cache");
    ctx.contentType(type).result(bytes);
  }

  private void page(Context ctx) {
    byte[] index =
        file("/index.html")
            .orElseThrow(() -> new NotFoundResponse("This build has no web client."));
    ctx.header("Cache-Control", "no-cache");
    ctx.contentType("text/html; charset=utf-8").result(index);
  }

  private Optional<byte[]> file(String path) {
    boolean isPlain = path.matches("/[A-Za-z0-9._/-]+") && !path.contains("..");
    if (!isPlain || !Resources.exists(INDEX)) {
      return Optional.empty();
    }
    return Resources.exists(ROOT + path)
        ? files.computeIfAbsent(path, name -> Optional.of(Resources.read(ROOT + name)))
        : Optional.empty();
  }
}
