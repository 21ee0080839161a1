package io.chatplatform.meta.simulator;

import io.chatplatform.meta.webhook.Signatures;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Posts signed webhooks, again and again for a while when they are not taken, as Meta does.
final class WebhookPoster {
  private static final Logger LOG = LoggerFactory.getLogger(WebhookPoster.class);
  private static final int ATTEMPTS = 10;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final HttpClient http;
  private final Signatures signatures;

  WebhookPoster(HttpClient http, Signatures signatures) {
    this.http = http;
    this.signatures = signatures;
  }

  /// Was it taken in the end?
  boolean post(URI address, byte[] body) {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", "application/json")
            .header("X-Hub-Signature-256", signatures.sign(body))
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    Duration pause = FIRST_PAUSE;
    String outcome = "";
    try {
      for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
        outcome = attempt(request);
        if (outcome.equals("200")) {
          return true;
        }
        Thread.sleep(pause);
        pause =
            pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0
                ? LONGEST_PAUSE
                : pause.multipliedBy(2);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    LOG.warn("The simulator gave up a webhook to {}: {}", address, outcome);
    return false;
  }

  private String attempt(HttpRequest request) throws InterruptedException {
    try {
      return "" + http.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return e.toString();
    }
  }
}
