package io.chatplatform.bootstrap.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import redis.embedded.RedisServer;

/// A Redis that several instances share, and that can go away and come back with its data.
public final class OwnRedis implements AutoCloseable {
  private final Path folder;
  private final int port = FreePort.find();
  private @Nullable RedisServer server;

  private OwnRedis(Path folder) {
    this.folder = folder;
  }

  public static OwnRedis start(Path folder) {
    var redis = new OwnRedis(folder);
    redis.start();
    return redis;
  }

  public String url() {
    return "redis://127.0.0.1:" + port;
  }

  public void start() {
    try {
      Files.createDirectories(folder);
      RedisServer fresh =
          RedisServer.newRedisServer()
              .port(port)
              .setting("bind 127.0.0.1")
              .setting("dir " + folder)
              .setting("appendonly yes")
              .setting("appendfsync always")
              .setting("save \"\"")
              .build();
      fresh.start();
      server = fresh;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void stop() {
    RedisServer running = server;
    server = null;
    if (running != null) {
      try {
        running.stop();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public void close() {
    stop();
  }
}
