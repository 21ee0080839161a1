package io.chatplatform.persistence;

import io.chatplatform.application.transaction.StoreUnavailable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does in the background, and sooner than PostgreSQL would, what requests would wait for while
/// tables grow fast: see `lookup.merge_new_words` and `lookup.refresh_statistics`.
@Singleton
public final class TableUpkeep implements Runnable, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TableUpkeep.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int STATISTICS_EVERY = 3;
  private final Directory directory;
  private final Thread thread = Thread.ofVirtual().name("table-upkeep").unstarted(this);

  @Inject
  public TableUpkeep(Directory directory) {
    this.directory = directory;
  }

  public void start() {
    thread.start();
  }

  @Override
  public void run() {
    try {
      for (int round = 1; !Thread.interrupted(); round++) {
        Thread.sleep(PAUSE);
        ifThere(this::mergeNewWords);
        if (round % STATISTICS_EVERY == 0) {
          ifThere(this::refreshStatistics);
        }
      }
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  /// How many tables had doubled and were looked at.
  long refreshStatistics() {
    return ask("select lookup.refresh_statistics()");
  }

  /// How many pages of new words were merged into the indexes for searching.
  long mergeNewWords() {
    return ask("select lookup.merge_new_words()");
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  private long ask(String question) {
    return directory.ask(handle -> handle.createQuery(question).mapTo(Long.class).one());
  }

  private static void ifThere(Runnable upkeep) {
    try {
      upkeep.run();
    } catch (StoreUnavailable | JdbiException away) {
      LOG.debug("tables were not looked after: {}", away.getMessage());
    }
  }
}
