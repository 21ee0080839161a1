package io.chatplatform.http.media;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.io.EofException;
import org.jspecify.annotations.Nullable;

/// Which bytes of a file a request asks for (RFC 9110, 14). Several ranges at once, other units and
/// nonsense are ignored, as the RFC allows: then the whole file is sent. Javalin's own writer never
/// returns from a range that begins behind the end.
record ByteRange(long from, long length, long size, boolean isPart) {
  private static final Pattern SHAPE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");
  private static final int BUFFER = 16 * 1024;
  private static final int NOT_SATISFIABLE = 416;

  static ByteRange asked(@Nullable String header, long size) {
    var whole = new ByteRange(0, size, size, false);
    Matcher range = SHAPE.matcher(header == null ? "" : header);
    if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
      return whole;
    }
    boolean isSuffix = range.group(1).isEmpty();
    long end = range.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(range.group(2));
    long from = isSuffix ? Math.max(0, size - end) : Long.parseLong(range.group(1));
    long to = isSuffix ? size - 1 : Math.min(end, size - 1);
    if (!isSuffix && end < from) {
      return whole;
    }
    if (from >= size) {
      throw new HttpResponseException(
          NOT_SATISFIABLE, "The file has " + size + " bytes.", Map.of());
    }
    return new ByteRange(from, to - from + 1, size, true);
  }

  void send(Context ctx, InputStream file) throws IOException {
    ctx.header("Accept-Ranges", "bytes");
    ctx.header("Content-Length", Long.toString(length));
    if (isPart) {
      ctx.status(206);
      ctx.header("Content-Range", "bytes " + from + "-" + (from + length - 1) + "/" + size);
    }
    file.skipNBytes(from);
    var out = ctx.res().getOutputStream();
    byte[] buffer = new byte[BUFFER];
    long left = length;
    try {
      while (left > 0) {
        int read = file.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (read < 0) {
          throw new IOException("the file is shorter than its record says");
        }
        out.write(buffer, 0, read);
        left -= read;
      }
    } catch (EofException clientLeft) {
      // Nobody is there to be told.
      return;
    }
  }
}
