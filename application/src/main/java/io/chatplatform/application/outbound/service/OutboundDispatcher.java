package io.chatplatform.application.outbound.service;

import io.chatplatform.application.outbound.OutboundSettings;
import io.chatplatform.application.outbound.port.in.WakeDispatcher;
import io.chatplatform.application.outbound.port.out.OutboxDirectory;
import io.chatplatform.application.outbound.port.out.OutboxDirectory.Due;
import io.chatplatform.application.work.QueueWorker;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/// Takes due entries from the outbox and sends each on a virtual thread: chats side by side, one
/// chat in order (the outbox gives out only the oldest entry of a chat).
@Singleton
public final class OutboundDispatcher implements WakeDispatcher, AutoCloseable {
  private static final Duration FINISH = Duration.ofSeconds(10);
  private final QueueWorker<Due> worker;

  @Inject
  public OutboundDispatcher(
      OutboxDirectory directory,
      OutboundDelivery delivery,
      OutboundSettings settings,
      Clock clock) {
    this.worker =
        new QueueWorker<>(
            new QueueWorker.Settings("send", settings.parallel(), settings.poll(), FINISH),
            atMost -> directory.claim(clock.instant(), settings.lease(), atMost),
            delivery::deliver);
  }

  public void start() {
    worker.start();
  }

  @Override
  public void wake() {
    worker.wake();
  }

  /// Stops taking entries, and lets those that are being sent finish; the others are settled later.
  @Override
  public void close() {
    worker.close();
  }
}
