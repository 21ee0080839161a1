package io.chatplatform.http.access;

import io.chatplatform.application.idempotency.port.out.IdempotencyStore;
import io.chatplatform.application.idempotency.port.out.IdempotencyStore.Answer;
import io.chatplatform.application.idempotency.port.out.IdempotencyStore.Begun;
import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.Refusal;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/// `Idempotency-Key`: the same key and body by the same member give the first answer again.
public final class Idempotency {
  private static final String HEADER = "Idempotency-Key";
  private static final int KEY_MAX = 200;
  private static final int RUNNING_LOOKS = 50;
  private static final Duration RUNNING_PAUSE = Duration.ofMillis(100);
  private final IdempotencyStore store;

  @Inject
  public Idempotency(IdempotencyStore store) {
    this.store = store;
  }

  /// The handler, run once per key.
  public Handler once(Handler handler) {
    return ctx -> {
      String key = ctx.header(HEADER);
      if (key == null) {
        handler.handle(ctx);
        return;
      }
      if (key.isBlank() || key.length() > KEY_MAX) {
        throw new Refusal.Unacceptable(HEADER, "must have 1 to " + KEY_MAX + " characters");
      }
      handleOnce(ctx, digest(key.getBytes(StandardCharsets.UTF_8)), handler);
    };
  }

  private void handleOnce(Context ctx, String key, Handler handler) throws Exception {
    Actor actor = ctx.attribute("actor");
    String caller = actor == null ? "anyone:" + ctx.ip() : actor.tenantId() + ":" + actor.userId();
    String scope = caller + ":" + ctx.method() + ":" + ctx.path();
    boolean isUpload = String.valueOf(ctx.contentType()).startsWith("multipart/");
    String fingerprint = isUpload ? "upload:" + ctx.contentLength() : digest(ctx.bodyAsBytes());
    switch (begun(scope, key, fingerprint)) {
      case Begun.New _ -> run(ctx, handler, scope, key, fingerprint);
      case Begun.Done(Answer answer) -> {
        ctx.status(answer.status()).contentType("application/json").result(answer.body());
        answer.location().ifPresent(location -> ctx.header("Location", location));
        ctx.header("Idempotent-Replayed", "true");
      }
      case Begun.Running _ ->
          throw new Refusal.Conflict(
              "idempotency_running", "The same request is running right now.");
      case Begun.Different _ ->
          throw new Refusal.Unacceptable(HEADER, "was used for another request before");
    }
  }

  /// A request that runs at the same time is waited for, so that both get its answer.
  private Begun begun(String scope, String key, String fingerprint) throws InterruptedException {
    Begun begun = store.begin(scope, key, fingerprint);
    for (int i = 0; begun instanceof Begun.Running && i < RUNNING_LOOKS; i++) {
      Thread.sleep(RUNNING_PAUSE);
      begun = store.begin(scope, key, fingerprint);
    }
    return begun;
  }

  private void run(Context ctx, Handler handler, String scope, String key, String fingerprint)
      throws Exception {
    boolean done = false;
    try {
      handler.handle(ctx);
      done = ctx.statusCode() < 300;
    } finally {
      if (done) {
        var location = Optional.ofNullable(ctx.res().getHeader("Location"));
        String body = Optional.ofNullable(ctx.result()).orElse("");
        store.finish(scope, key, fingerprint, new Answer(ctx.statusCode(), body, location));
      } else {
        store.forget(scope, key);
      }
    }
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
