package io.chatplatform.application.work;

import io.chatplatform.application.transaction.StoreUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Takes due work from a queue that all instances share, and does each piece on a virtual thread, a
/// few at a time. Looks again at once when woken, and now and then by itself. Outlives any failure
/// of a piece, and a store that is away.
public final class QueueWorker<T> implements Runnable, AutoCloseable {
  private static final System.Logger LOG = System.getLogger(QueueWorker.class.getName());
  private static final Duration PAUSE_WHEN_AWAY = Duration.ofSeconds(1);
  private final Settings settings;
  private final Queue<T> queue;
  private final Consumer<T> work;
  private final Semaphore free;
  private final Semaphore wakes = new Semaphore(0);
  private final AtomicBoolean stopping = new AtomicBoolean();
  private final ExecutorService threads;
  private final Thread thread;

  /// `name`: of its threads and in its log; `poll`: the longest time until it looks again;
  /// `finish`: how long what was begun may take when it is told to stop.
  public record Settings(String name, int parallel, Duration poll, Duration finish) {}

  /// Gives out up to so many pieces, each to one instance alone.
  @FunctionalInterface
  public interface Queue<T> {
    List<T> claim(int atMost);
  }

  public QueueWorker(Settings settings, Queue<T> queue, Consumer<T> work) {
    this.settings = settings;
    this.queue = queue;
    this.work = work;
    this.free = new Semaphore(settings.parallel());
    this.threads =
        Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name(settings.name() + "-", 0).factory());
    this.thread = Thread.ofVirtual().name(settings.name() + "-worker").unstarted(this);
  }

  public void start() {
    thread.start();
  }

  /// Something was put into the queue: look now. Cheap; may be called from anywhere, after the
  /// commit.
  public void wake() {
    if (wakes.availablePermits() == 0) {
      wakes.release();
    }
  }

  @Override
  public void run() {
    while (!stopping.get()) {
      try {
        if (!startDue()) {
          awaitWork();
        }
      } catch (StoreUnavailable away) {
        pauseWhenAway();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.log(System.Logger.Level.ERROR, "looking for work failed: " + settings.name(), e);
        pauseWhenAway();
      }
    }
  }

  /// Takes nothing more, and lets what was begun finish, for a while.
  @Override
  public void close() {
    stopping.set(true);
    wake();
    threads.shutdown();
    try {
      if (!threads.awaitTermination(settings.finish().toSeconds(), TimeUnit.SECONDS)) {
        LOG.log(
            System.Logger.Level.WARNING,
            "stopped with work under way, which will be taken up again: " + settings.name());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean startDue() throws InterruptedException {
    free.acquire();
    int places = 1 + free.drainPermits();
    List<T> due = List.of();
    try {
      due = queue.claim(places);
    } finally {
      free.release(places - due.size());
    }
    for (T one : due) {
      threads.execute(() -> {
        try {
          work.accept(one);
        } catch (RuntimeException e) {
          LOG.log(System.Logger.Level.ERROR, settings.name() + " failed: " + one, e);
        } finally {
          free.release();
          wake();
        }
      });
    }
    return !due.isEmpty();
  }

  private void awaitWork() throws InterruptedException {
    if (wakes.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS)) {
      wakes.drainPermits();
    }
  }

  private static void pauseWhenAway() {
    try {
      Thread.sleep(PAUSE_WHEN_AWAY);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
