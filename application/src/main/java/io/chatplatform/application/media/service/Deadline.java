package io.chatplatform.application.media.service;

import io.chatplatform.application.channel.FetchedMedia;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Closes a file's stream when it takes too long, which ends whoever reads it: a platform that
/// sends a byte a minute holds nobody up.
final class Deadline implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Deadline.class.getName());
  private final CompletableFuture<Void> end;

  Deadline(FetchedMedia media, Duration longest) {
    this.end =
        CompletableFuture.runAsync(
            () -> close(media),
            CompletableFuture.delayedExecutor(longest.toMillis(), TimeUnit.MILLISECONDS));
  }

  @Override
  public void close() {
    end.cancel(false);
  }

  private static void close(FetchedMedia media) {
    try {
      media.close();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "closing a file that took too long failed", e);
    }
  }
}
