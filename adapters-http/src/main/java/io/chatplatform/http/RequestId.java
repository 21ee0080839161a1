package io.chatplatform.http;

import io.javalin.http.Context;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/// Names each request in logs and problem documents; a proxy's own id is kept.
public final class RequestId {
  private static final String HEADER = "X-Request-Id";
  private static final String ATTRIBUTE = "requestId";

  private RequestId() {}

  public static void assign(Context ctx) {
    String given = ctx.header(HEADER);
    String id = given != null && given.matches("[A-Za-z0-9._-]{8,80}") ? given : random();
    ctx.attribute(ATTRIBUTE, id);
    ctx.header(HEADER, id);
  }

  static String of(Context ctx) {
    String id = ctx.attribute(ATTRIBUTE);
    return id == null ? "-" : id;
  }

  /// Only to be told apart, not to be secret.
  static String random() {
    var random = ThreadLocalRandom.current();
    return HexFormat.of().toHexDigits(random.nextLong())
        + HexFormat.of().toHexDigits(random.nextInt());
  }
}
