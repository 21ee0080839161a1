package io.chatplatform.http.media;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;

import io.chatplatform.application.media.MediaKey.Rendition;
import io.chatplatform.application.media.port.in.OpenMedia;
import io.chatplatform.application.media.port.in.RetryMedia;
import io.chatplatform.application.media.port.in.StoreMedia;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.message.Attachment;
import io.chatplatform.domain.message.AttachmentId;
import io.chatplatform.http.Ids;
import io.chatplatform.http.Query;
import io.chatplatform.http.access.Access;
import io.chatplatform.http.access.Authentication;
import io.chatplatform.http.access.Idempotency;
import io.chatplatform.http.message.AttachmentJson;
import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/// Files in and out. Only pictures, sounds and films are shown in place; everything else is a
/// download, and nothing is ever run: a customer chose these bytes.
public final class MediaRoutes implements EndpointGroup {
  private static final Set<String> SHOWN =
      Set.of(
          "image/jpeg",
          "image/png",
          "image/gif",
          "image/webp",
          "audio/mpeg",
          "audio/ogg",
          "audio/mp4",
          "audio/aac",
          "audio/wav",
          "audio/amr",
          "video/mp4",
          "video/webm",
          "video/3gpp",
          "video/quicktime");
  private final StoreMedia store;
  private final OpenMedia open;
  private final RetryMedia retry;
  private final Idempotency idempotency;

  @Inject
  public MediaRoutes(StoreMedia store, OpenMedia open, RetryMedia retry, Idempotency idempotency) {
    this.store = store;
    this.open = open;
    this.retry = retry;
    this.idempotency = idempotency;
  }

  @Override
  public void addEndpoints() {
    post("/api/media", idempotency.once(this::upload), Access.MEMBER);
    get("/api/media/{id}", this::download, Access.MEMBER);
    post("/api/media/{id}/retry", this::retry, Access.MEMBER);
  }

  private void upload(Context ctx) throws IOException {
    UploadedFile file =
        UploadForm.file(ctx).orElseThrow(() -> new Refusal.Unacceptable("file", "must be given"));
    try (InputStream bytes = file.content()) {
      Attachment attachment = store.handle(Authentication.actor(ctx), file.filename(), bytes);
      ctx.status(201);
      ctx.header("Location", "/api/media/" + attachment.id());
      ctx.json(Map.of("attachment", AttachmentJson.from(attachment)));
    }
  }

  private void download(Context ctx) throws IOException {
    Rendition rendition = new Query(ctx).word("size", Rendition.class).orElse(Rendition.ORIGINAL);
    OpenMedia.Opened opened =
        open.open(Authentication.actor(ctx), new AttachmentId(Ids.inPath(ctx, "id")), rendition);
    boolean isShown = SHOWN.contains(opened.mimeType());
    ctx.header("Content-Disposition", disposition(isShown, opened.fileName().orElse("file")));
    ctx.header("Content-Security-Policy", "default-src 'none'; sandbox");
    ctx.header("Cache-Control", "private, max-age=86400, immutable");
    ctx.contentType(isShown ? opened.mimeType() : "application/octet-stream");
    try (InputStream bytes = opened.bytes()) {
      ByteRange.asked(ctx.header("Range"), opened.size()).send(ctx, bytes);
    }
  }

  private void retry(Context ctx) {
    Attachment attachment =
        retry.handle(Authentication.actor(ctx), new AttachmentId(Ids.inPath(ctx, "id")));
    ctx.json(Map.of("attachment", AttachmentJson.from(attachment)));
  }

  /// Both forms of RFC 6266: plain ASCII for the old, percent-encoded UTF-8 for the rest.
  private static String disposition(boolean isShown, String fileName) {
    String plain = fileName.replaceAll("[^A-Za-z0-9._ -]", "_");
    String encoded = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
    return (isShown ? "inline" : "attachment")
        + "; filename=\""
        + plain
        + "\"; filename*=UTF-8''"
        + encoded;
  }
}
