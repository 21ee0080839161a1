package io.chatplatform.persistence;

import io.chatplatform.application.transaction.StoreUnavailable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps PostgreSQL's plans fit while tables grow fast: see `lookup.refresh_statistics`.
@Singleton
public final class TableStatistics implements Runnable, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TableStatistics.class);
  private static final Duration PAUSE = Duration.ofSeconds(3);
  private final Directory directory;
  private final Thread thread = Thread.ofVirtual().name("table-statistics").unstarted(this);

  @Inject
  public TableStatistics(Directory directory) {
    this.directory = directory;
  }

  public void start() {
    thread.start();
  }

  @Override
  public void run() {
    try {
      while (!Thread.interrupted()) {
        Thread.sleep(PAUSE);
        refreshIfThere();
      }
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  /// How many tables had doubled and were looked at.
  int refresh() {
    return directory.ask(handle ->
        handle.createQuery("select lookup.refresh_statistics()").mapTo(Integer.class).one());
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  private void refreshIfThere() {
    try {
      refresh();
    } catch (StoreUnavailable | JdbiException away) {
      LOG.debug("statistics were not refreshed: {}", away.getMessage());
    }
  }
}
