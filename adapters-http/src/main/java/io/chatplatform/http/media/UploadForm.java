package io.chatplatform.http.media;

import io.chatplatform.http.Problems;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.UnsupportedMediaTypeResponse;
import io.javalin.http.UploadedFile;
import jakarta.servlet.ServletException;
import java.util.Optional;

/// A file's upload as `multipart/form-data` (RFC 7578).
public final class UploadForm {
  /// The largest file of any channel, and what stands around it.
  public static final int MAX_MB = 101;

  private UploadForm() {}

  /// The part `file`; empty: there is none. What cannot be read is refused, and ends the
  /// connection: nobody knows where the next request begins.
  static Optional<UploadedFile> file(Context ctx) {
    if (!ctx.isMultipartFormData()) {
      throw new UnsupportedMediaTypeResponse("The body must be multipart/form-data.");
    }
    if (ctx.req().getContentLengthLong() > MAX_MB * 1024L * 1024L) {
      ctx.header("Connection", "close");
      throw new ContentTooLargeResponse("A file must have at most " + (MAX_MB - 1) + " MB.");
    }
    try {
      return Optional.ofNullable(ctx.uploadedFile("file"));
    } catch (Exception e) {
      if (e instanceof ServletException) {
        ctx.header("Connection", "close");
        throw Problems.malformed("The body is not multipart/form-data, or longer than it may be.");
      }
      throw e;
    }
  }
}
