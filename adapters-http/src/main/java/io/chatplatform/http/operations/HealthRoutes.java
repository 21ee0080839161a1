package io.chatplatform.http.operations;

import static io.javalin.apibuilder.ApiBuilder.get;

import io.chatplatform.application.operations.port.out.HealthProbe;
import io.chatplatform.http.access.Access;
import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/// `/health`: each dependency's state; `/health/live`: the process answers; `/health/ready`: send
/// requests here.
public final class HealthRoutes implements EndpointGroup {
  private static final int TIMEOUT_SECONDS = 2;
  private final Set<HealthProbe> probes;
  private final Executor background;

  @Inject
  public HealthRoutes(Set<HealthProbe> probes, Executor background) {
    this.probes = probes;
    this.background = background;
  }

  @Override
  public void addEndpoints() {
    get("/health", this::health, Access.ANYONE);
    get("/health/live", ctx -> ctx.json(Map.of("status", "up")), Access.ANYONE);
    get("/health/ready", this::health, Access.ANYONE);
  }

  private void health(Context ctx) {
    Map<String, CompletableFuture<DependencyJson>> checks = new TreeMap<>();
    probes.forEach(probe -> checks.put(probe.name(), check(probe)));
    Map<String, DependencyJson> dependencies = new TreeMap<>();
    checks.forEach((name, check) -> dependencies.put(name, check.join()));
    boolean allUp = dependencies.values().stream().allMatch(DependencyJson::isUp);
    boolean isUsable =
        probes.stream()
            .filter(HealthProbe::isEssential)
            .map(probe -> Optional.ofNullable(dependencies.get(probe.name())))
            .allMatch(dependency -> dependency.filter(DependencyJson::isUp).isPresent());
    String status = allUp ? "up" : isUsable ? "degraded" : "down";
    ctx.status(isUsable ? 200 : 503);
    ctx.header("Cache-Control", "no-store");
    ctx.json(Map.of("status", status, "dependencies", dependencies));
  }

  private CompletableFuture<DependencyJson> check(HealthProbe probe) {
    long start = System.nanoTime();
    return CompletableFuture.runAsync(probe::check, background)
        .orTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS)
        .handle((done, failure) ->
            failure == null
                ? new DependencyJson("up", Optional.of(millisSince(start)))
                : new DependencyJson("down", Optional.empty()));
  }

  private static double millisSince(long start) {
    return Math.round((System.nanoTime() - start) / 10_000.0) / 100.0;
  }

  record DependencyJson(String status, Optional<Double> latencyMs) {
    boolean isUp() {
      return status.equals("up");
    }
  }
}
