package io.chatplatform.realtime.inbound;

import io.chatplatform.application.inbound.Delivery;
import io.chatplatform.application.inbound.DeliveryOutcome;
import io.chatplatform.application.inbound.port.in.ProcessDeliveries;
import io.chatplatform.application.transaction.StoreUnavailable;
import io.chatplatform.realtime.inbound.PartitionReader.Entry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.exceptions.JedisException;

/// Reads this instance's partitions and has them processed, in batches as large as what waits. At
/// least once, and in order within a partition: an entry is acknowledged only when it is in the
/// store, or in the dead-letter stream. What a dead owner left unacknowledged is read first by the
/// next one.
@Singleton
public final class InboundWorker implements Runnable, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(InboundWorker.class);
  private static final Duration REBALANCE_EVERY = Duration.ofSeconds(1);
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final Duration PAUSE_WHEN_AWAY = Duration.ofSeconds(1);
  private final PartitionLeases leases;
  private final PartitionReader reader;
  private final ProcessDeliveries processing;
  private final Set<Integer> unfinished = new TreeSet<>();
  private final Thread thread = Thread.ofPlatform().daemon().name("inbound-worker").unstarted(this);
  private final Thread renewer =
      Thread.ofVirtual().name("inbound-leases").unstarted(this::renewLeases);
  private volatile boolean stopping;
  private long rebalancedAt = System.nanoTime() - REBALANCE_EVERY.toNanos();

  @Inject
  public InboundWorker(
      PartitionLeases leases, PartitionReader reader, ProcessDeliveries processing) {
    this.leases = leases;
    this.reader = reader;
    this.processing = processing;
  }

  public void start() {
    thread.start();
    renewer.start();
  }

  @Override
  public void run() {
    while (!stopping) {
      try {
        rebalance();
        if (leases.held().isEmpty()) {
          Thread.sleep(PAUSE);
        } else {
          readAndProcess();
        }
      } catch (InterruptedException e) {
        break;
      } catch (StoreUnavailable away) {
        LOG.warn("the store is away, inbound events wait: {}", away.getMessage());
        startOver();
      } catch (JedisException away) {
        LOG.warn("the inbound queue is away: {}", away.getMessage());
        startOver();
      } catch (RuntimeException bug) {
        LOG.error("processing inbound events failed, trying again", bug);
        startOver();
      }
    }
    tellWhatIsDone();
  }

  /// Here, and not in whoever closes: the reader's connection is this thread's.
  private void tellWhatIsDone() {
    try {
      reader.flush();
    } catch (JedisException away) {
      LOG.debug("what was done last is handed out again: {}", away.getMessage());
    }
  }

  /// Finishes the batch it is at, and leaves its partitions to others.
  @Override
  public void close() {
    stopping = true;
    renewer.interrupt();
    try {
      thread.join(Duration.ofSeconds(15));
      leases.releaseAll();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (JedisException away) {
      LOG.debug("leases were not given back: {}", away.getMessage());
    }
    reader.close();
  }

  private void readAndProcess() {
    unfinished.retainAll(leases.held());
    boolean again = !unfinished.isEmpty();
    List<Entry> entries = again ? reader.readUnfinished(unfinished) : reader.readNew(leases.held());
    if (entries.isEmpty()) {
      unfinished.clear();
      return;
    }
    List<Delivery> deliveries = new ArrayList<>();
    for (Entry entry : entries) {
      entry.delivery(again).ifPresentOrElse(deliveries::add, () -> buryForeign(entry));
    }
    List<DeliveryOutcome> outcomes = processing.process(deliveries);
    for (int i = 0; i < deliveries.size(); i++) {
      if (outcomes.get(i) instanceof DeliveryOutcome.Poisonous(String reason)) {
        LOG.error("an inbound body goes to the dead letters: {}", reason);
        reader.bury(deliveries.get(i), reason);
      }
    }
    reader.acknowledge(entries);
  }

  /// It would hold up its partition for ever.
  private void buryForeign(Entry entry) {
    LOG.error("entry {} of partition {} is no delivery", entry.id(), entry.partition());
    reader.bury(entry, "not a delivery");
  }

  private void rebalance() {
    if (System.nanoTime() - rebalancedAt > REBALANCE_EVERY.toNanos()) {
      rebalancedAt = System.nanoTime();
      reader.flush();
      unfinished.addAll(leases.rebalance());
    }
  }

  /// What was read and not acknowledged is read again.
  private void startOver() {
    unfinished.addAll(leases.held());
    reader.close();
    pause(PAUSE_WHEN_AWAY);
  }

  private void renewLeases() {
    while (!stopping) {
      pause(REBALANCE_EVERY);
      try {
        leases.renew();
      } catch (JedisException away) {
        LOG.debug("leases were not renewed: {}", away.getMessage());
      }
    }
  }

  private void pause(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
