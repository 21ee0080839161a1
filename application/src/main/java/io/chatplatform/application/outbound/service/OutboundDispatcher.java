package io.chatplatform.application.outbound.service;

import io.chatplatform.application.outbound.OutboundSettings;
import io.chatplatform.application.outbound.port.in.WakeDispatcher;
import io.chatplatform.application.outbound.port.out.OutboxDirectory;
import io.chatplatform.application.outbound.port.out.OutboxDirectory.Due;
import io.chatplatform.application.transaction.StoreUnavailable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Takes due entries from the outbox and sends each on a virtual thread: chats side by side, one
/// chat in order (the outbox gives out only the oldest entry of a chat).
@Singleton
public final class OutboundDispatcher implements WakeDispatcher, Runnable, AutoCloseable {
  private static final System.Logger LOG = System.getLogger(OutboundDispatcher.class.getName());
  private static final Duration PAUSE_WHEN_AWAY = Duration.ofSeconds(1);
  private final OutboxDirectory directory;
  private final OutboundDelivery delivery;
  private final OutboundSettings settings;
  private final Clock clock;
  private final Semaphore free;
  private final Semaphore wakes = new Semaphore(0);
  private final AtomicBoolean stopping = new AtomicBoolean();
  private final ExecutorService senders =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("send-", 0).factory());
  private final Thread thread = Thread.ofVirtual().name("outbound-dispatcher").unstarted(this);

  @Inject
  public OutboundDispatcher(
      OutboxDirectory directory,
      OutboundDelivery delivery,
      OutboundSettings settings,
      Clock clock) {
    this.directory = directory;
    this.delivery = delivery;
    this.settings = settings;
    this.clock = clock;
    this.free = new Semaphore(settings.parallel());
  }

  public void start() {
    thread.start();
  }

  @Override
  public void wake() {
    if (wakes.availablePermits() == 0) {
      wakes.release();
    }
  }

  @Override
  public void run() {
    while (!stopping.get()) {
      try {
        if (!sendDue()) {
          awaitWork(settings.poll());
        }
      } catch (StoreUnavailable away) {
        pauseWhenAway();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.log(System.Logger.Level.ERROR, "looking for messages to send failed", e);
        pauseWhenAway();
      }
    }
  }

  /// Stops taking entries, and lets those that are being sent finish.
  @Override
  public void close() {
    stopping.set(true);
    wake();
    senders.shutdown();
    try {
      if (!senders.awaitTermination(10, TimeUnit.SECONDS)) {
        LOG.log(
            System.Logger.Level.WARNING,
            "stopped while messages were being sent; they will be settled later");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean sendDue() throws InterruptedException {
    free.acquire();
    int places = 1 + free.drainPermits();
    List<Due> due = List.of();
    try {
      due = directory.claim(clock.instant(), settings.lease(), places);
    } finally {
      free.release(places - due.size());
    }
    for (Due one : due) {
      senders.execute(() -> {
        try {
          delivery.deliver(one);
        } catch (RuntimeException e) {
          LOG.log(System.Logger.Level.ERROR, "sending message " + one.messageId() + " failed", e);
        } finally {
          free.release();
          wake();
        }
      });
    }
    return !due.isEmpty();
  }

  private void awaitWork(Duration longest) throws InterruptedException {
    if (wakes.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
      wakes.drainPermits();
    }
  }

  private void pauseWhenAway() {
    try {
      Thread.sleep(PAUSE_WHEN_AWAY);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
