package io.chatplatform.http.operations;

import static io.javalin.apibuilder.ApiBuilder.get;

import io.chatplatform.http.access.Access;
import io.chatplatform.http.socket.SocketRoutes;
import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
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
  public MetricsRoutes(PrometheusMeterRegistry registry, SocketRoutes sockets) {
    this.registry = registry;
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    bindGc(registry);
    Gauge.builder("chat_sockets_open", sockets, SocketRoutes::count)
        .description("Open WebSockets of this instance")
        .register(registry);
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

  /// The binder listens to collections for as long as the process runs; closing it would end that.
  @SuppressWarnings("resource")
  private static void bindGc(PrometheusMeterRegistry registry) {
    new JvmGcMetrics().bindTo(registry);
  }

  private record Request(String method, String route, int status) {}
}
