package io.chatplatform.bootstrap.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// A killed process leaves its servers running, and they hold their data: the next start stops them first. Only a
/// process that is what it should be is touched; process ids are used again.
final class Orphans {
  private static final int SECONDS = 15;

  private Orphans() {}

  static void stop(Path pidFile, String command) throws IOException {
    if (!Files.exists(pidFile)) {
      return;
    }
    String first = Files.readAllLines(pidFile).stream().findFirst().orElse("").strip();
    if (first.matches("\\d{1,9}")) {
      ProcessHandle.of(Long.parseLong(first))
          .filter(process -> process.info().command().orElse("").contains(command))
          .ifPresent(Orphans::stop);
    }
  }

  private static void stop(ProcessHandle process) {
    process.destroy();
    try {
      process.onExit().get(SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
      process.destroyForcibly();
    }
  }
}
