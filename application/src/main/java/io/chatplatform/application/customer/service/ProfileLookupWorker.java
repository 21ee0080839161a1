package io.chatplatform.application.customer.service;

import io.chatplatform.application.customer.port.in.WakeProfileLookup;
import io.chatplatform.application.customer.port.out.DueProfileDirectory;
import io.chatplatform.application.customer.port.out.DueProfileDirectory.DueProfile;
import io.chatplatform.application.work.QueueWorker;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Looks customers up in the background, few at a time and with a rest after each: platforms count
/// each question, and messages go first when many new customers write at once.
@Singleton
public final class ProfileLookupWorker implements WakeProfileLookup, AutoCloseable {
  private static final Duration REST = Duration.ofMillis(200);
  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final QueueWorker.Settings SETTINGS =
      new QueueWorker.Settings("look-up-profile", 2, Duration.ofSeconds(3), Duration.ofSeconds(1));
  private final QueueWorker<DueProfile> worker;

  @Inject
  public ProfileLookupWorker(DueProfileDirectory directory, ProfileLookup lookup, Clock clock) {
    this.worker =
        new QueueWorker<>(
            SETTINGS,
            atMost -> directory.claim(clock.instant(), LEASE, atMost),
            due -> {
              lookup.lookUp(due);
              LockSupport.parkNanos(REST.toNanos());
            });
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
