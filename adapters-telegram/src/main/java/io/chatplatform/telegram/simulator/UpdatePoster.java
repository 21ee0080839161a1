package io.chatplatform.telegram.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;

/// Posts updates one after the other, again and again for a while when they are not taken, as
/// Telegram does.
final class UpdatePoster {
  private static final int ATTEMPTS = 8;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

  private final ExecutorService queue =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("telegram-updates").factory());
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /// Without a webhook nobody is told.
  void post(Bot bot, JsonNode update) {
    bot.webhook()
        .ifPresent(webhook -> {
          HttpRequest request =
              HttpRequest.newBuilder(URI.create(webhook.url()))
                  .timeout(Duration.ofSeconds(20))
                  .header("Content-Type", "application/json")
                  .header("X-Telegram-Bot-Api-Secret-Token", webhook.secret())
                  .POST(BodyPublishers.ofString(update.toString()))
                  .build();
          queue.execute(() -> deliver(request));
        });
  }

  private void deliver(HttpRequest request) {
    Duration pause = FIRST_PAUSE;
    try {
      for (int attempt = 1; attempt <= ATTEMPTS && !isTaken(request); attempt++) {
        Thread.sleep(pause);
        pause = pause.multipliedBy(2);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isTaken(HttpRequest request) throws InterruptedException {
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notReached) {
      return false;
    }
  }
}
