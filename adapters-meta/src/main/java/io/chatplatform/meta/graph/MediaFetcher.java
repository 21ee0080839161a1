package io.chatplatform.meta.graph;

import io.chatplatform.application.channel.FetchedMedia;
import io.chatplatform.application.channel.MediaUnavailable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/// Fetches files from Meta's hosts, and from nowhere else, wherever an answer may point.
public final class MediaFetcher {
  private static final int REDIRECTS_MAX = 3;

  private final HttpClient http;
  private final AllowedHosts hosts;
  private final Duration timeout;

  /// `http` must not follow redirects by itself.
  public MediaFetcher(HttpClient http, AllowedHosts hosts, Duration timeout) {
    this.http = http;
    this.hosts = hosts;
    this.timeout = timeout;
  }

  /// `token`: sent along, to allowed hosts only, where the file is not public to who has its
  /// address.
  public FetchedMedia fetch(String address, Optional<String> token) throws IOException {
    URI next = uri(address);
    for (int hop = 0; hop <= REDIRECTS_MAX; hop++) {
      HttpResponse<InputStream> response = get(next, token);
      int status = response.statusCode();
      if (status == 200) {
        return media(response);
      }
      response.body().close();
      Optional<String> location = response.headers().firstValue("location");
      if (status == 404 || status == 410) {
        throw new MediaUnavailable("the platform does not hold the file any more");
      }
      if (status < 300 || status > 399 || location.isEmpty()) {
        throw new IOException("the platform answered HTTP " + status + " for a file");
      }
      next = next.resolve(uri(location.get()));
    }
    throw new IOException("too many redirects for a file");
  }

  private HttpResponse<InputStream> get(URI address, Optional<String> token) throws IOException {
    hosts.require(address);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address).timeout(timeout).header("User-Agent", "chat-platform/1.0");
    token.ifPresent(value -> request.header("Authorization", "Bearer " + value));
    try {
      return http.send(request.build(), BodyHandlers.ofInputStream());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped while fetching a file", e);
    }
  }

  private static FetchedMedia media(HttpResponse<InputStream> response) {
    String mimeType =
        response.headers().firstValue("content-type").orElse("application/octet-stream");
    return new FetchedMedia(response.body(), mimeType, Optional.empty());
  }

  private static URI uri(String address) throws MediaUnavailable {
    try {
      return URI.create(address);
    } catch (IllegalArgumentException e) {
      throw new MediaUnavailable("not an address of a file: " + e.getMessage());
    }
  }
}
