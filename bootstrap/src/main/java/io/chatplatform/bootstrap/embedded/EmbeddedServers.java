package io.chatplatform.bootstrap.embedded;

import io.chatplatform.bootstrap.Settings;
import io.chatplatform.bootstrap.StartFailure;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// Starts the servers that no address was given for. One process at a time uses a data folder.
public final class EmbeddedServers implements AutoCloseable {
  private final List<AutoCloseable> running;
  private final String databaseUrl;
  private final URI redisUrl;

  private EmbeddedServers(List<AutoCloseable> running, String databaseUrl, URI redisUrl) {
    this.running = running;
    this.databaseUrl = databaseUrl;
    this.redisUrl = redisUrl;
  }

  public static EmbeddedServers start(Settings settings) {
    Optional<String> database = settings.stores().databaseUrl();
    Optional<URI> redis = settings.stores().redisUrl();
    List<AutoCloseable> running = new ArrayList<>();
    if (database.isEmpty() || redis.isEmpty()) {
      running.add(lock(settings.dataDir()));
    }
    // Side by side: each takes a second or two.
    CompletableFuture<Optional<EmbeddedRedis>> ownRedis =
        CompletableFuture.supplyAsync(
            () ->
                redis.isPresent()
                    ? Optional.empty()
                    : Optional.of(EmbeddedRedis.start(settings.dataDir())));
    Optional<EmbeddedPostgres> ownPostgres;
    try {
      ownPostgres =
          database.isPresent()
              ? Optional.empty()
              : Optional.of(EmbeddedPostgres.start(settings.dataDir()));
      ownPostgres.ifPresent(running::add);
      ownRedis.join().ifPresent(running::add);
    } catch (CompletionException e) {
      closeAll(running);
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    } catch (RuntimeException e) {
      ownRedis.thenAccept(own -> own.ifPresent(EmbeddedRedis::close));
      closeAll(running);
      throw e;
    }
    return new EmbeddedServers(
        running,
        database.orElseGet(() -> ownPostgres.orElseThrow().url()),
        redis.orElseGet(() -> ownRedis.join().orElseThrow().url()));
  }

  public String databaseUrl() {
    return databaseUrl;
  }

  public URI redisUrl() {
    return redisUrl;
  }

  @Override
  public void close() {
    closeAll(running);
  }

  private static void closeAll(List<AutoCloseable> running) {
    for (AutoCloseable one : running.reversed()) {
      try {
        one.close();
      } catch (Exception e) {
        System.getLogger(EmbeddedServers.class.getName())
            .log(System.Logger.Level.WARNING, "stopping an embedded server failed", e);
      }
    }
  }

  /// The operating system drops the lock with the process, however it ends.
  private static AutoCloseable lock(Path dataDir) {
    try {
      Files.createDirectories(dataDir);
      FileChannel channel =
          FileChannel.open(
              dataDir.resolve("app.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        throw taken(dataDir);
      }
      return channel;
    } catch (OverlappingFileLockException e) {
      throw taken(dataDir);
    } catch (IOException e) {
      throw new StartFailure("the data folder " + dataDir + " cannot be used: " + e.getMessage(), e);
    }
  }

  private static StartFailure taken(Path dataDir) {
    return new StartFailure(
        "another instance uses the data folder " + dataDir + "; set DATA_DIR to use another.");
  }
}
