package io.chatplatform.http.operations;

import static io.javalin.apibuilder.ApiBuilder.get;

import io.chatplatform.application.operations.Litter;
import io.chatplatform.application.operations.port.in.CountRemoved;
import io.chatplatform.http.Words;
import io.chatplatform.http.access.Access;
import io.chatplatform.http.socket.SocketRoutes;
import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// Metrics for Prometheus: each route's requests, open sockets, the JVM.
@Singleton
public final class MetricsRoutes implements EndpointGroup {
  private final PrometheusMeterRegistry registry;
  private final Map<Request, Timer> timers = new ConcurrentHashMap<>();

  @Inject
  public MetricsRoutes(
      PrometheusMeterRegistry registry, SocketRoutes sockets, CountRemoved removed) {
    this.registry = registry;
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    bindGc(registry);
    Gauge.builder("chat_sockets_open", sockets, SocketRoutes::count)
        .description("Open WebSockets of this instance")
        .register(registry);
    bindCleanUp(registry, removed);
  }

  @Override
  public void addEndpoints() {
    get("/metrics", this::scrape, Access.ANYONE);
  }

  /// Called after each request.
  public void observe(Context ctx, float millis) {
    Endpoint endpoint = ctx.endpoints().matchedHttpEndpoint();
    var request =
        new Request(
            ctx.method().name(), endpoint == null ? "none" : endpoint.path, ctx.statusCode());
    timers
        .computeIfAbsent(request, this::timer)
        .record((long) (millis * 1_000), TimeUnit.MICROSECONDS);
  }

  private Timer timer(Request request) {
    return Timer.builder("http_server_requests")
        .tag("method", request.method())
        .tag("route", request.route())
        .tag("status", Integer.toString(request.status()))
        .register(registry);
  }

  private void scrape(Context ctx) {
    ctx.contentType("text/plain; version=0.0.4; charset=utf-8").result(registry.scrape());
  }

  private static void bindCleanUp(PrometheusMeterRegistry registry, CountRemoved removed) {
    for (Litter kind : Litter.values()) {
      FunctionCounter.builder("chat_clean_up_removed", removed, count -> count.rows(kind))
          .description("What was cleaned up, by kind")
          .tag("kind", Words.of(kind))
          .register(registry);
    }
    FunctionCounter.builder("chat_clean_up_removed", removed, CountRemoved::files)
        .description("What was cleaned up, by kind")
        .tag("kind", "files")
        .register(registry);
    Gauge.builder("chat_clean_up_last_run_seconds", removed, CountRemoved::lastRunAt)
        .description("When this instance last cleaned up, in seconds since 1970")
        .register(registry);
  }

  /// The binder listens to collections for as long as the process runs; closing it would end that.
  @SuppressWarnings("resource")
  private static void bindGc(PrometheusMeterRegistry registry) {
    new JvmGcMetrics().bindTo(registry);
  }

  private record Request(String method, String route, int status) {}
}
