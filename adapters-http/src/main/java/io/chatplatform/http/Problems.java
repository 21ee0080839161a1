package io.chatplatform.http;

import io.chatplatform.application.transaction.StoreUnavailable;
import io.chatplatform.domain.Refusal;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/// Every error as a problem document (RFC 9457).
public final class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  public static final String MEDIA_TYPE = "application/problem+json";

  private Problems() {}

  public static void register(RoutesConfig routes) {
    routes.exception(Refusal.class, (refusal, ctx) -> write(ctx, refusal));
    routes.exception(
        JacksonException.class,
        (e, ctx) -> write(ctx, 400, "malformed", "The body is not valid JSON."));
    routes.exception(
        StoreUnavailable.class,
        (e, ctx) -> {
          LOG.warn("request {} met no store: {}", RequestId.of(ctx), e.getMessage());
          ctx.header("Retry-After", "2");
          write(
              ctx,
              503,
              "unavailable",
              "The platform cannot reach its store right now. Try again in a moment.");
        });
    routes.exception(
        HttpResponseException.class,
        (e, ctx) -> write(ctx, e.getStatus(), code(e.getStatus()), detail(e)));
    routes.exception(
        Exception.class,
        (e, ctx) -> {
          LOG.error("request {} failed: {} {}", RequestId.of(ctx), ctx.method(), ctx.path(), e);
          write(
              ctx,
              500,
              "internal",
              "Something went wrong here. It was logged under this request's id.");
        });
  }

  /// A malformed request, by its own fault: 400.
  public static RuntimeException malformed(String detail) {
    return new HttpResponseException(400, detail);
  }

  /// The document for a request that no route has seen.
  public static String unrouted(int status) {
    return """
    {"type":"/problems/%s","title":"%s","status":%d,"detail":"The request is not HTTP as it is \
    understood here.","requestId":"%s"}\
    """
        .formatted(code(status).replace('_', '-'), title(status), status, RequestId.random());
  }

  public static void write(Context ctx, int status, String code, String detail) {
    write(ctx, status, code, detail, null);
  }

  private static void write(Context ctx, Refusal refusal) {
    switch (refusal) {
      case Refusal.NotSignedIn e -> write(ctx, 401, e.code(), e.detail());
      case Refusal.Forbidden e -> write(ctx, 403, e.code(), e.detail());
      case Refusal.NotFound e -> write(ctx, 404, e.code(), e.detail());
      case Refusal.Conflict e -> write(ctx, 409, e.code(), e.detail());
      case Refusal.Unacceptable e -> write(ctx, 422, e.code(), e.detail(), e.errors());
      case Refusal.TooMany e -> {
        ctx.header("Retry-After", Long.toString(Math.max(1, e.retryAfter().toSeconds())));
        write(ctx, 429, e.code(), e.detail());
      }
    }
  }

  private static void write(
      Context ctx,
      int status,
      String code,
      String detail,
      @Nullable List<Refusal.FieldError> errors) {
    ctx.status(status);
    ctx.json(
        new Problem(
            "/problems/" + code.replace('_', '-'),
            title(status),
            status,
            detail,
            RequestId.of(ctx),
            Optional.ofNullable(errors)));
    ctx.contentType(MEDIA_TYPE);
  }

  private static String title(int status) {
    return HttpStatus.forStatus(status).getMessage();
  }

  private static String code(int status) {
    return HttpStatus.forStatus(status).name().toLowerCase(Locale.ROOT);
  }

  private static String detail(HttpResponseException e) {
    String message = e.getMessage();
    return message == null || message.isBlank() ? title(e.getStatus()) : message;
  }

  private record Problem(
      String type,
      String title,
      int status,
      String detail,
      String requestId,
      @com.fasterxml.jackson.annotation.JsonInclude(
              com.fasterxml.jackson.annotation.JsonInclude.Include.NON_ABSENT)
          Optional<List<Refusal.FieldError>> errors) {}
}
