package io.chatplatform.persistence.s3;

import io.chatplatform.application.media.MediaKey;
import io.chatplatform.application.media.MediaKey.Rendition;
import io.chatplatform.application.media.port.out.MediaStore;
import io.chatplatform.domain.tenant.TenantId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Files as objects `<tenant>/<id>/original` and `<tenant>/<id>/thumbnail` of one bucket. What is
/// to be stored goes through a file in `workDir` first: only then its length and hash are known,
/// and only a whole file becomes an object.
public final class S3MediaStore implements MediaStore {
  private static final int BUFFER_BYTES = 64 * 1024;
  private static final int ERROR_BYTES = 4 * 1024;
  private final S3Client client;
  private final Path workDir;

  public S3MediaStore(S3Settings settings, Path workDir) {
    this.client = new S3Client(settings, Clock.systemUTC());
    this.workDir = workDir;
  }

  @Override
  public long write(MediaKey key, InputStream bytes, long maxBytes) throws IOException, TooLarge {
    Files.createDirectories(workDir);
    Path whole = Files.createTempFile(workDir, "s3-", ".part");
    try {
      MessageDigest digest = SignatureV4.newSha256();
      long written = copy(bytes, whole, digest, maxBytes);
      String sha256 = HexFormat.of().formatHex(digest.digest());
      HttpResponse<InputStream> response =
          client.send("PUT", name(key), BodyPublishers.ofFile(whole), sha256);
      try (InputStream answer = response.body()) {
        if (response.statusCode() != 200) {
          throw failure("storing", response, answer);
        }
      }
      return written;
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  @Override
  public Optional<InputStream> open(MediaKey key) throws IOException {
    HttpResponse<InputStream> response =
        client.send("GET", name(key), BodyPublishers.noBody(), S3Client.EMPTY_SHA256);
    if (response.statusCode() == 200) {
      return Optional.of(response.body());
    }
    try (InputStream answer = response.body()) {
      IOException failure = failure("opening", response, answer);
      boolean isMissing =
          response.statusCode() == 404 && !failure.toString().contains("NoSuchBucket");
      if (isMissing) {
        return Optional.empty();
      }
      throw failure;
    }
  }

  @Override
  public void delete(TenantId tenant, UUID id) throws IOException {
    for (Rendition rendition : Rendition.values()) {
      HttpResponse<InputStream> response =
          client.send(
              "DELETE",
              name(new MediaKey(tenant, id, rendition)),
              BodyPublishers.noBody(),
              S3Client.EMPTY_SHA256);
      try (InputStream answer = response.body()) {
        if (response.statusCode() != 204 && response.statusCode() != 200) {
          throw failure("deleting", response, answer);
        }
      }
    }
  }

  private static long copy(InputStream bytes, Path file, MessageDigest digest, long maxBytes)
      throws IOException, TooLarge {
    try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
      byte[] buffer = new byte[BUFFER_BYTES];
      long total = 0;
      for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
        total += read;
        if (total > maxBytes) {
          throw new TooLarge(maxBytes);
        }
        out.write(buffer, 0, read);
      }
      return total;
    }
  }

  private static String name(MediaKey key) {
    return key.tenant() + "/" + key.id() + "/" + key.rendition().name().toLowerCase(Locale.ROOT);
  }

  /// With the store's own words, which name no secret.
  private static IOException failure(
      String what, HttpResponse<InputStream> response, InputStream answer) throws IOException {
    String words = new String(answer.readNBytes(ERROR_BYTES), StandardCharsets.UTF_8);
    return new IOException(
        what
            + " a file failed: the media store answered HTTP "
            + response.statusCode()
            + " "
            + words);
  }
}
