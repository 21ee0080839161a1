package io.chatplatform.realtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.testcontainers.containers.GenericContainer;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.args.ClientType;
import redis.clients.jedis.params.ClientKillParams;
import redis.embedded.RedisServer;

/// A real Redis for the tests of this JVM: in a container where a Docker engine is there, else the
/// embedded server. Each test class uses keys of its own, or empties it first.
public final class TestRedis {
  private static final int PORT = 6379;

  private static final class Server {
    private static final URI ADDRESS = hasDocker() ? container() : embedded();
  }

  private TestRedis() {}

  /// Connections as one instance of the platform has them.
  public static RedisConnections connect() {
    return new RedisConnections(RedisSettings.of(Server.ADDRESS));
  }

  /// Connections to a Redis that is not there.
  public static RedisConnections away() {
    return new RedisConnections(RedisSettings.of(URI.create("redis://127.0.0.1:" + freePort())));
  }

  /// Cuts all connections that subscribe.
  public static void breakSubscriptions() {
    try (var connections = connect();
        Jedis connection = connections.dedicated(Duration.ofSeconds(5))) {
      connection.clientKill(new ClientKillParams().type(ClientType.PUBSUB));
    }
  }

  private static boolean hasDocker() {
    return System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
  }

  @SuppressWarnings("resource") // ended with the JVM
  private static URI container() {
    GenericContainer<?> server = new GenericContainer<>("redis:6.2-alpine").withExposedPorts(PORT);
    server.start();
    return URI.create("redis://" + server.getHost() + ":" + server.getMappedPort(PORT));
  }

  private static URI embedded() {
    try {
      int port = freePort();
      RedisServer server =
          RedisServer.newRedisServer()
              .port(port)
              .setting("bind 127.0.0.1")
              .setting("save \"\"")
              .build();
      server.start();
      return URI.create("redis://127.0.0.1:" + port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
