package io.chatplatform.bootstrap.embedded;

import io.chatplatform.bootstrap.StartFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import redis.embedded.RedisServer;

/// A real Redis that writes each change to disk before it answers.
final class EmbeddedRedis implements AutoCloseable {
  private final RedisServer server;
  private final int port;

  private EmbeddedRedis(RedisServer server, int port) {
    this.server = server;
    this.port = port;
  }

  static EmbeddedRedis start(Path dataDir) {
    Path folder = dataDir.resolve("redis");
    Path pidFile = folder.resolve("redis.pid");
    try {
      Files.createDirectories(folder);
      Orphans.stop(pidFile, "redis-server");
      int port = freePort();
      RedisServer server =
          RedisServer.newRedisServer()
              .port(port)
              .setting("bind 127.0.0.1")
              .setting("dir " + folder)
              .setting("pidfile " + pidFile)
              .setting("daemonize no")
              .setting("appendonly yes")
              .setting("appendfsync always")
              .setting("auto-aof-rewrite-min-size 64mb")
              .setting("save \"\"")
              .build();
      server.start();
      return new EmbeddedRedis(server, port);
    } catch (IOException e) {
      throw new StartFailure("the embedded Redis did not start: " + e.getMessage(), e);
    }
  }

  URI url() {
    return URI.create("redis://127.0.0.1:" + port);
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (IOException e) {
      throw new StartFailure("the embedded Redis did not stop: " + e.getMessage(), e);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
