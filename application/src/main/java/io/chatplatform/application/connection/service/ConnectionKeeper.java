package io.chatplatform.application.connection.service;

import io.chatplatform.application.connection.port.out.AccountOfferRepository;
import io.chatplatform.application.connection.port.out.ConnectionDirectory;
import io.chatplatform.application.connection.port.out.ConnectionDirectory.Due;
import io.chatplatform.application.transaction.StoreUnavailable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Keeps all tenants' connections usable: looks at each from time to time, one after the other. Of
/// several instances, the one that claims a connection looks at it.
@Singleton
public final class ConnectionKeeper implements Runnable, AutoCloseable {
  private static final System.Logger LOG = System.getLogger(ConnectionKeeper.class.getName());
  private static final Duration PAUSE = Duration.ofMinutes(1);

  /// If it dies meanwhile, another instance looks again after that.
  private static final Duration LEASE = Duration.ofMinutes(15);

  private static final int AT_ONCE = 10;
  private final ConnectionDirectory directory;
  private final AccountOfferRepository offers;
  private final ConnectionInspection inspection;
  private final Clock clock;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final Thread thread = Thread.ofVirtual().name("connection-keeper").unstarted(this);

  @Inject
  public ConnectionKeeper(
      ConnectionDirectory directory,
      AccountOfferRepository offers,
      ConnectionInspection inspection,
      Clock clock) {
    this.directory = directory;
    this.offers = offers;
    this.inspection = inspection;
    this.clock = clock;
  }

  public void start() {
    thread.start();
  }

  @Override
  public void run() {
    try {
      do {
        round();
      } while (!stop.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    stop.countDown();
  }

  /// Looks at all that is due.
  void round() {
    try {
      offers.deleteExpired(clock.instant());
      List<Due> due;
      do {
        due = directory.claimChecks(clock.instant(), LEASE, AT_ONCE);
        due.forEach(this::inspect);
      } while (due.size() == AT_ONCE && stop.getCount() > 0);
    } catch (StoreUnavailable away) {
      LOG.log(System.Logger.Level.DEBUG, "the store is away; connections are looked at later");
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "looking for connections to check failed", e);
    }
  }

  private void inspect(Due due) {
    try {
      inspection.inspect(due);
    } catch (StoreUnavailable away) {
      throw away;
    } catch (RuntimeException e) {
      LOG.log(
          System.Logger.Level.ERROR, "checking connection " + due.connectionId() + " failed", e);
    }
  }
}
