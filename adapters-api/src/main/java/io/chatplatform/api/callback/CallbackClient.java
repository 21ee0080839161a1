package io.chatplatform.api.callback;

import io.chatplatform.api.signature.StandardWebhooks;
import io.chatplatform.api.signature.StandardWebhooks.Proof;
import io.chatplatform.application.channel.FetchedMedia;
import io.chatplatform.application.channel.MediaUnavailable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;

/// Calls the other system. One call is one request: nothing is repeated here, no redirect is
/// followed, and a long answer is not read to its end.
public final class CallbackClient {
  private static final Duration FILE_TIMEOUT = Duration.ofMinutes(2);
  private static final int ANSWER_MAX = 64 * 1024;
  private static final String AGENT = "chat-platform/1.0";

  private final HttpClient http;
  private final StandardWebhooks signatures;
  private final CallableAddresses addresses;
  private final Duration timeout;

  /// `http` must not follow redirects by itself.
  public CallbackClient(
      HttpClient http, StandardWebhooks signatures, CallableAddresses addresses, Duration timeout) {
    this.http = http;
    this.signatures = signatures;
    this.addresses = addresses;
    this.timeout = timeout;
  }

  /// Posts a signed event. `id`: the same whenever the same thing is said again.
  public CallbackReply post(SystemAccess access, String id, CallbackBody body) {
    try {
      addresses.require(access.callback());
    } catch (IOException e) {
      return new CallbackReply.NotDone("The callback URL cannot be called: " + e.getMessage());
    }
    Proof proof;
    try (InputStream whole = body.open()) {
      proof = signatures.prove(access.secret(), id, whole);
    } catch (IOException e) {
      return new CallbackReply.NotDone("The file to send cannot be read.");
    }
    return answer(request(access, body, proof), body.hasFile() ? FILE_TIMEOUT : timeout);
  }

  /// Opens a file that the other system named.
  public FetchedMedia fetch(URI address) throws IOException {
    addresses.require(address);
    HttpRequest request =
        HttpRequest.newBuilder(address).timeout(timeout).header("User-Agent", AGENT).build();
    try {
      HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
      int status = response.statusCode();
      if (status != 200) {
        response.body().close();
        throw status == 404 || status == 410
            ? new MediaUnavailable("the file is not there any more")
            : new IOException("HTTP " + status + " for a file");
      }
      String mimeType =
          response.headers().firstValue("content-type").orElse("application/octet-stream");
      return new FetchedMedia(response.body(), mimeType, Optional.empty());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped while fetching a file", e);
    }
  }

  private static HttpRequest request(SystemAccess access, CallbackBody body, Proof proof) {
    BodyPublisher bytes =
        BodyPublishers.fromPublisher(
            BodyPublishers.ofInputStream(() -> reopened(body)), proof.length());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(access.callback())
            .header("Content-Type", "application/json")
            .header("User-Agent", AGENT)
            .POST(bytes);
    proof.headers().forEach(request::header);
    return request.build();
  }

  /// The time holds for the whole answer: who sends it byte by byte keeps nobody waiting.
  private CallbackReply answer(HttpRequest request, Duration within) {
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), ANSWER_MAX));
    try {
      HttpResponse<byte[]> response = answer.get(within.toMillis(), TimeUnit.MILLISECONDS);
      Optional<Duration> wait = RetryAfter.of(response.headers());
      return new CallbackReply.Answered(response.statusCode(), response.body(), wait);
    } catch (TimeoutException e) {
      answer.cancel(true);
      return new CallbackReply.Lost("The system did not answer in time.");
    } catch (ExecutionException e) {
      return switch (e.getCause()) {
        case HttpConnectTimeoutException _, ConnectException _, SSLHandshakeException _ ->
            new CallbackReply.NotDone("The system cannot be reached.");
        case null, default -> new CallbackReply.Lost("The connection to the system broke.");
      };
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return new CallbackReply.Lost("Stopped while waiting for the system.");
    }
  }

  private static InputStream reopened(CallbackBody body) {
    try {
      return body.open();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the file to send", e);
    }
  }
}
