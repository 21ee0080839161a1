package io.chatplatform.bootstrap.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// The servers that a platform runs for itself in a data folder, found by the files in which they
/// leave their process ids.
final class EmbeddedProcesses {
  private static final int PORT_LINE = 3;

  private EmbeddedProcesses() {}

  /// Those that run.
  static List<Server> in(Path dataDir) {
    return Stream.of(postgresFile(dataDir), dataDir.resolve("redis/redis.pid"))
        .filter(Files::exists)
        .map(file -> lines(file).getFirst().strip())
        .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)).stream())
        .filter(process -> command(process).matches(".*(postgres|redis-server).*"))
        .map(Server::new)
        .toList();
  }

  /// The database as the embedded server's superuser sees it, over all tenants.
  static String databaseUrl(Path dataDir) {
    String port = lines(postgresFile(dataDir)).get(PORT_LINE).strip();
    return "postgresql://postgres@127.0.0.1:" + port + "/chat";
  }

  private static Path postgresFile(Path dataDir) {
    return dataDir.resolve("pg18/postmaster.pid");
  }

  private static String command(ProcessHandle process) {
    return process.info().command().orElse("");
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  record Server(ProcessHandle process) {
    long pid() {
      return process.pid();
    }

    boolean isAlive() {
      return process.isAlive();
    }

    void stop() {
      process.destroy();
      try {
        process.onExit().get(15, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (ExecutionException | TimeoutException e) {
        process.destroyForcibly();
      }
    }
  }
}
