package io.chatplatform.application.inbound.service;

import io.chatplatform.domain.tenant.TenantId;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;

/// Works for several tenants side by side, a few at a time; one tenant's work stays in order. On
/// threads of the system's own: for each message they wait for the database several times, and to
/// wake a virtual thread takes a second one that watches its connection.
public final class TenantFanOut {
  /// One more than can compute at once, for one waits for the disk. More would only make the
  /// database's connections take turns.
  private static final int PARALLEL = Runtime.getRuntime().availableProcessors() + 1;

  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          PARALLEL, Thread.ofPlatform().daemon().name("inbound-tenant-", 0).factory());

  @Inject
  public TenantFanOut() {}

  <T> void forEach(Map<TenantId, List<T>> work, BiConsumer<TenantId, List<T>> action) {
    if (work.size() == 1) {
      work.forEach(action);
      return;
    }
    List<Future<?>> running = new ArrayList<>();
    work.forEach(
        (tenant, items) -> running.add(threads.submit(() -> action.accept(tenant, items))));
    awaitAll(running);
  }

  /// Waits for all, then passes on the first failure, and the others with it.
  private static void awaitAll(List<Future<?>> running) {
    RuntimeException failure = null;
    for (Future<?> work : running) {
      try {
        work.get();
      } catch (ExecutionException e) {
        RuntimeException one =
            e.getCause() instanceof RuntimeException cause
                ? cause
                : new IllegalStateException("inbound work failed", e.getCause());
        if (failure == null) {
          failure = one;
        } else {
          failure.addSuppressed(one);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while storing inbound events", e);
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
