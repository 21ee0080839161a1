package io.chatplatform.application.media.service;

import io.chatplatform.application.media.port.in.WakeMediaFetcher;
import io.chatplatform.application.media.port.out.WaitingMediaDirectory;
import io.chatplatform.application.media.port.out.WaitingMediaDirectory.Waiting;
import io.chatplatform.application.work.QueueWorker;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/// Brings customers' files into the store, a few at a time; each instance takes from all that wait.
@Singleton
public final class MediaFetcher implements WakeMediaFetcher, AutoCloseable {
  private static final QueueWorker.Settings SETTINGS =
      new QueueWorker.Settings("fetch-media", 8, Duration.ofSeconds(2), Duration.ofSeconds(2));
  private final QueueWorker<Waiting> worker;

  @Inject
  public MediaFetcher(WaitingMediaDirectory directory, MediaFetching fetching, Clock clock) {
    this.worker =
        new QueueWorker<>(
            SETTINGS,
            atMost -> directory.claim(clock.instant(), MediaFetching.LEASE, atMost),
            fetching::fetch);
  }

  public void start() {
    worker.start();
  }

  @Override
  public void wake() {
    worker.wake();
  }

  @Override
  public void close() {
    worker.close();
  }
}
