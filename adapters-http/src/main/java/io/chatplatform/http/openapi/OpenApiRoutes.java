package io.chatplatform.http.openapi;

import static io.javalin.apibuilder.ApiBuilder.get;

import io.chatplatform.http.Resources;
import io.chatplatform.http.access.Access;
import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;

/// The API document, and a page to read and try it (Swagger UI from the class path).
public final class OpenApiRoutes implements EndpointGroup {
  private static final Map<String, String> UI_FILES =
      Map.of(
          "swagger-ui-bundle.js", "text/javascript",
          "swagger-ui.css", "text/css");
  private final byte[] document = Resources.read("/openapi/openapi.json");

  private final String ui = "/META-INF/resources/webjars/swagger-ui/" + uiVersion() + "/";

  @Inject
  public OpenApiRoutes() {}

  @Override
  public void addEndpoints() {
    get("/api/openapi.json", this::document, Access.ANYONE);
    get("/api/docs", this::page, Access.ANYONE);
    get("/api/docs/{file}", this::file, Access.ANYONE);
  }

  /// The folder of the files carries the version; the jar says which it is.
  private static String uiVersion() {
    var properties = new Properties();
    byte[] about = Resources.read("/META-INF/maven/org.webjars/swagger-ui/pom.properties");
    try {
      properties.load(new ByteArrayInputStream(about));
    } catch (IOException e) {
      throw new UncheckedIOException("reading the version of Swagger UI", e);
    }
    return properties.getProperty("version");
  }

  private void document(Context ctx) {
    ctx.contentType("application/json").result(document);
  }

  private void page(Context ctx) {
    ctx.contentType("text/html; charset=utf-8").result(Resources.read("/openapi/docs.html"));
  }

  private void file(Context ctx) {
    String name = ctx.pathParam("file");
    if (name.equals("docs.js")) {
      ctx.contentType("text/javascript").result(Resources.read("/openapi/docs.js"));
      return;
    }
    String type = UI_FILES.get(name);
    if (type == null) {
      throw new NotFoundResponse();
    }
    ctx.contentType(type).result(Resources.read(ui + name));
  }
}
