package io.chatplatform.bootstrap.fault;

import static org.awaitility.Awaitility.await;

import io.chatplatform.bootstrap.client.ApiClient;
import io.chatplatform.bootstrap.client.Webhooks;
import io.chatplatform.bootstrap.store.FreePort;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The application as a process of its own, started as it is in real life: by its main class and
/// environment variables. It can be killed, stopped and started again on the same data.
final class RunningPlatform implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(90);
  private static final long STOP_SECONDS = 30;
  private final Path home;
  private final Map<String, String> environment;
  private final int port;
  private @Nullable Process process;

  private RunningPlatform(Path home, int port, Map<String, String> environment) {
    this.home = home;
    this.port = port;
    this.environment = new HashMap<>(environment);
    this.environment.put("PORT", Integer.toString(port));
    this.environment.putIfAbsent("DATA_DIR", home.resolve("data").toString());
  }

  /// Settings on top of these: no demo, known secrets, no limit on requests.
  static RunningPlatform prepare(Path home, Map<String, String> settings) {
    Map<String, String> environment = new HashMap<>();
    environment.put("DEMO", "false");
    environment.put("HOST", "127.0.0.1");
    environment.put("JWT_SECRET", "a secret of the tests, long enough for HS256");
    environment.put("ENCRYPTION_KEY", "6f1d".repeat(16));
    environment.put("META_APP_SECRET", Webhooks.SECRET);
    environment.put("META_WEBHOOK_VERIFY_TOKEN", "verify-me");
    environment.put("META_GRAPH_URL", "http://127.0.0.1:1/graph");
    environment.put("RATE_LIMIT_MAX_REQUESTS", "0");
    environment.putAll(settings);
    return new RunningPlatform(home, FreePort.find(), environment);
  }

  /// With nothing set but this.
  static RunningPlatform bare(Path home, Map<String, String> settings) {
    return new RunningPlatform(home, FreePort.find(), settings);
  }

  /// The same on another port.
  RunningPlatform at(int otherPort) {
    return new RunningPlatform(home, otherPort, environment);
  }

  /// Returns when the platform says that it is ready.
  RunningPlatform start() {
    Process started = launch();
    await()
        .atMost(START)
        .pollInterval(Duration.ofMillis(100))
        .failFast(() -> {
          if (!started.isAlive()) {
            throw new AssertionError("the platform did not start: " + log());
          }
        })
        .until(this::isReady);
    return this;
  }

  /// Only starts the process, to see how it ends.
  Process launch() {
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            classPath(),
            "io.chatplatform.bootstrap.Main");
    builder.environment().keySet().retainAll(List.of("PATH", "HOME", "TMPDIR", "LANG"));
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true);
    try {
      Files.createDirectories(home);
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()));
      Process started = builder.start();
      process = started;
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException("starting the platform", e);
    }
  }

  ApiClient client() {
    return ApiClient.at(port);
  }

  int port() {
    return port;
  }

  Path dataDir() {
    return Path.of(environment.getOrDefault("DATA_DIR", ""));
  }

  /// kill -9: no last word.
  void kill() {
    running().destroyForcibly();
    exitCode();
  }

  /// SIGTERM: it may finish what it is at.
  void terminate() {
    running().destroy();
  }

  int exitCode() {
    try {
      if (!running().waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("the platform did not stop: " + log());
      }
      return running().exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// What it wrote to the console so far.
  String log() {
    try {
      return Files.exists(logFile()) ? Files.readString(logFile()) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Leaves nothing running, also no server of a platform that was killed.
  @Override
  public void close() {
    Process last = process;
    if (last != null && last.isAlive()) {
      last.destroy();
      exitCode();
    }
    EmbeddedProcesses.in(dataDir()).forEach(EmbeddedProcesses.Server::stop);
  }

  /// What the application has in real life: nothing of the tests' own.
  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> !entry.endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private boolean isReady() {
    try {
      return client().get("/health/ready").status() == 200;
    } catch (UncheckedIOException notYet) {
      return false;
    }
  }

  private Path logFile() {
    return home.resolve("platform.log");
  }

  private Process running() {
    Process last = process;
    if (last == null) {
      throw new IllegalStateException("not started");
    }
    return last;
  }
}
