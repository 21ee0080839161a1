package io.chatplatform.application.operations.service;

import io.chatplatform.application.media.port.out.MediaStore;
import io.chatplatform.application.operations.Litter;
import io.chatplatform.application.operations.port.in.CountRemoved;
import io.chatplatform.application.operations.port.out.CleanUpDirectory;
import io.chatplatform.application.operations.port.out.CleanUpDirectory.DiscardedFile;
import io.chatplatform.application.transaction.StoreUnavailable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// Throws away what nobody needs any more: once an hour in the whole installation, by whichever
/// instance comes first, in small steps and not too many at a time. What is left is for the next
/// hour.
@Singleton
public final class CleanUp implements CountRemoved, Runnable, AutoCloseable {
  static final Duration PAUSE = Duration.ofHours(1);
  static final int STEP = 500;
  static final int STEPS_MAX = 100;
  private static final Duration POLL = Duration.ofMinutes(1);
  private static final System.Logger LOG = System.getLogger(CleanUp.class.getName());
  private final CleanUpDirectory directory;
  private final MediaStore store;
  private final Clock clock;
  private final Map<Litter, AtomicLong> rows = new ConcurrentHashMap<>();
  private final AtomicLong files = new AtomicLong();
  private final AtomicLong lastRunAt = new AtomicLong();
  private final Thread thread = Thread.ofVirtual().name("clean-up").unstarted(this);

  @Inject
  public CleanUp(CleanUpDirectory directory, MediaStore store, Clock clock) {
    this.directory = directory;
    this.store = store;
    this.clock = clock;
  }

  public void start() {
    thread.start();
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  @Override
  public long rows(Litter kind) {
    return rows.computeIfAbsent(kind, any -> new AtomicLong()).get();
  }

  @Override
  public long files() {
    return files.get();
  }

  @Override
  public long lastRunAt() {
    return lastRunAt.get();
  }

  @Override
  public void run() {
    try {
      while (true) {
        Thread.sleep(POLL);
        cleanUpIfDue();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void cleanUpIfDue() {
    try {
      if (directory.claim(clock.instant(), PAUSE)) {
        for (Litter kind : Litter.values()) {
          remove(kind);
        }
        removeFiles();
        lastRunAt.set(clock.instant().getEpochSecond());
      }
    } catch (StoreUnavailable away) {
      LOG.log(System.Logger.Level.INFO, "cleaning up waits for the store");
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "cleaning up failed", e);
    }
  }

  private void remove(Litter kind) {
    var olderThan = clock.instant().minus(kind.keeping());
    AtomicLong count = rows.computeIfAbsent(kind, any -> new AtomicLong());
    for (int step = 0; step < STEPS_MAX; step++) {
      int removed = directory.remove(kind, olderThan, STEP);
      count.addAndGet(removed);
      if (removed < STEP) {
        return;
      }
    }
  }

  private void removeFiles() {
    for (int step = 0; step < STEPS_MAX; step++) {
      List<DiscardedFile> discarded = directory.findDiscardedFiles(STEP);
      List<DiscardedFile> gone = removed(discarded);
      directory.forget(gone);
      files.addAndGet(gone.size());
      if (gone.size() < STEP) {
        return;
      }
    }
  }

  private List<DiscardedFile> removed(List<DiscardedFile> discarded) {
    List<DiscardedFile> gone = new ArrayList<>();
    for (DiscardedFile file : discarded) {
      try {
        store.delete(file.tenantId(), file.id());
        gone.add(file);
      } catch (IOException e) {
        LOG.log(System.Logger.Level.WARNING, "file " + file.id() + " cannot be deleted", e);
      }
    }
    return gone;
  }
}
