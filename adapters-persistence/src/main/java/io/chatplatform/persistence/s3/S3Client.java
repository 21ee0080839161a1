package io.chatplatform.persistence.s3;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.SortedMap;
import java.util.TreeMap;

/// The few requests of the S3 API that a store of files needs. All of them may be repeated, so what
/// fails for the moment is, twice.
final class S3Client {
  static final String EMPTY_SHA256 = SignatureV4.sha256("");

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final Duration TIMEOUT = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofMillis(300);
  private static final int ATTEMPTS = 3;
  private final S3Settings settings;
  private final SignatureV4 signature;
  private final Clock clock;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  S3Client(S3Settings settings, Clock clock) {
    this.settings = settings;
    this.signature = new SignatureV4(settings.region(), settings.accessKey(), settings.secretKey());
    this.clock = clock;
  }

  /// The answer, whatever its status but 5xx; to be closed by the caller. `sha256`: of the body.
  HttpResponse<InputStream> send(String method, String key, BodyPublisher body, String sha256)
      throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        HttpResponse<InputStream> response =
            http.send(request(method, key, body, sha256), BodyHandlers.ofInputStream());
        if (response.statusCode() < 500) {
          return response;
        }
        response.body().close();
        throw new IOException("the media store answered HTTP " + response.statusCode());
      } catch (IOException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
        pause();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted while talking to the media store", e);
      }
    }
  }

  private HttpRequest request(String method, String key, BodyPublisher body, String sha256) {
    URI address = settings.address(key);
    SortedMap<String, String> headers = new TreeMap<>();
    headers.put("host", address.getAuthority());
    headers.put("x-amz-content-sha256", sha256);
    headers.put("x-amz-date", MOMENT.format(clock.instant()));
    return HttpRequest.newBuilder(address)
        .timeout(TIMEOUT)
        .method(method, body)
        .header("x-amz-content-sha256", sha256)
        .header("x-amz-date", headers.getOrDefault("x-amz-date", ""))
        .header("Authorization", signature.authorization(method, address.getRawPath(), headers))
        .build();
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while talking to the media store", e);
    }
  }
}
