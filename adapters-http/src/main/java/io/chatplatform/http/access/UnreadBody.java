package io.chatplatform.http.access;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;

/// Reads what a refused request's body still holds. Otherwise the server cuts the connection after
/// the answer without saying so, and the client's next request on it is lost.
public final class UnreadBody {
  private static final long MOST = 8L * 1024 * 1024;

  private UnreadBody() {}

  /// After the handler, before the answer is written. A body that is too long to read is announced
  /// as the connection's end.
  public static void drain(Context ctx) {
    if (ctx.req().getContentLengthLong() > MOST || !isRead(ctx)) {
      ctx.header("Connection", "close");
    }
  }

  private static boolean isRead(Context ctx) {
    byte[] scratch = new byte[8192];
    try {
      InputStream body = ctx.req().getInputStream();
      long read = 0;
      int length = body.read(scratch);
      while (length >= 0 && read <= MOST) {
        read += length;
        length = body.read(scratch);
      }
      return length < 0;
    } catch (IOException gone) {
      return false;
    }
  }
}
