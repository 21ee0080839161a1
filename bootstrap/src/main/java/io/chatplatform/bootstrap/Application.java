package io.chatplatform.bootstrap;

import io.chatplatform.application.security.Actor;
import io.chatplatform.bootstrap.demo.Demo;
import io.chatplatform.bootstrap.embedded.EmbeddedServers;
import io.chatplatform.bootstrap.wiring.DaggerPlatform;
import io.chatplatform.bootstrap.wiring.Platform;
import io.chatplatform.domain.connection.SocialConnection;
import io.chatplatform.meta.simulator.MetaSimulator;
import io.chatplatform.persistence.Database;
import io.chatplatform.persistence.PersistenceSettings;
import io.chatplatform.realtime.RedisConnections;
import io.chatplatform.realtime.RedisSettings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The running platform. What was started is stopped in the opposite order: first nothing new is
/// accepted, then what runs is finished, then the servers below go.
public final class Application implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Application.class);
  private final Deque<Stop> stops = new ArrayDeque<>();
  private final AtomicBoolean isClosed = new AtomicBoolean();
  private int port;
  private List<String> routes = List.of();

  private Application() {}

  /// Throws `StartFailure` (and leaves nothing running) when it cannot.
  public static Application start(Settings settings) {
    var application = new Application();
    try {
      application.startAll(settings);
      return application;
    } catch (RuntimeException e) {
      application.close();
      throw e;
    }
  }

  public int port() {
    return port;
  }

  /// What is served: see `HttpServer.routes`.
  public List<String> routes() {
    return routes;
  }

  @Override
  public void close() {
    if (!isClosed.compareAndSet(false, true)) {
      return;
    }
    while (!stops.isEmpty()) {
      Stop stop = stops.pop();
      try {
        stop.action().close();
      } catch (Exception e) {
        LOG.warn("stopping {} failed", stop.what(), e);
      }
    }
  }

  private void startAll(Settings settings) {
    requireFreePort(settings.http().host(), settings.http().port());
    EmbeddedServers embedded = EmbeddedServers.start(settings);
    stopLater("embedded servers", embedded);
    var persistence =
        new PersistenceSettings(
            embedded.databaseUrl(),
            settings.stores().databaseReadUrl(),
            settings.stores().poolSize(),
            settings.secrets().masterKey(),
            settings.dataDir().resolve("media"),
            settings.stores().s3());
    Database database = Database.open(persistence);
    stopLater("database", database);
    var redis = new RedisConnections(RedisSettings.of(embedded.redisUrl()));
    stopLater("redis", redis);
    ExecutorService background =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("background-", 0).factory());
    stopLater("background work", background::shutdown);
    Optional<MetaSimulator> simulator = Demo.simulator(settings);
    simulator.ifPresent(one -> stopLater("simulator", one));

    Platform platform =
        DaggerPlatform.factory()
            .create(
                settings, persistence, database, redis, background, Clock.systemUTC(), simulator);
    platform.tableUpkeep().start();
    stopLater("table upkeep", platform.tableUpkeep());
    platform.subscriber().start();
    stopLater("subscriber", platform.subscriber());
    platform.presence().start();
    stopLater("presence", platform.presence());
    platform.inboundQueue().start();
    stopLater("inbound queue", platform.inboundQueue());
    platform.inboundWorker().start();
    stopLater("inbound worker", platform.inboundWorker());
    platform.dispatcher().start();
    stopLater("dispatcher", platform.dispatcher());
    platform.mediaFetcher().start();
    stopLater("media fetcher", platform.mediaFetcher());
    platform.profileLookup().start();
    stopLater("profile look-up", platform.profileLookup());
    platform.cleanUp().start();
    stopLater("clean-up", platform.cleanUp());
    platform.connectionKeeper().start();
    stopLater("connection keeper", platform.connectionKeeper());
    var made =
        settings.demo() ? platform.demoData().ensure() : Map.<Actor, List<SocialConnection>>of();
    port = platform.httpServer().start();
    routes = platform.httpServer().routes();
    stopLater("http server", platform.httpServer());
    simulator.ifPresent(one -> Demo.serveAt(one, port));
    platform.demoTemplates().fetch(made);
  }

  private void stopLater(String what, AutoCloseable action) {
    stops.push(new Stop(what, action));
  }

  /// Said before anything else is started, in one line.
  private static void requireFreePort(String host, int port) {
    try (var probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(host, port));
    } catch (IOException taken) {
      throw new StartFailure(
          "port " + port + " is taken; is the platform running already? Set PORT to use another.",
          taken);
    }
  }

  private record Stop(String what, AutoCloseable action) {}
}
