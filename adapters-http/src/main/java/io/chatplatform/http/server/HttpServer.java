package io.chatplatform.http.server;

import io.chatplatform.http.HttpSettings;
import io.chatplatform.http.Problems;
import io.chatplatform.http.RequestId;
import io.chatplatform.http.access.Authentication;
import io.chatplatform.http.access.RequestLimit;
import io.chatplatform.http.access.SecurityHeaders;
import io.chatplatform.http.access.UnreadBody;
import io.chatplatform.http.media.UploadForm;
import io.chatplatform.http.operations.MetricsRoutes;
import io.chatplatform.http.socket.SocketRoutes;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.json.JavalinJackson3;
import io.javalin.util.JavalinException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.websocket.core.server.WebSocketServerComponents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/// The HTTP server with all its routes.
@Singleton
public final class HttpServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
  private static final long MAX_BODY = 8L * 1024 * 1024;

  /// Bytes. A page of a list goes out at once, with its length known.
  private static final int PAGE_OF_A_LIST = 64 * 1024;

  private static final int SESSION_SECONDS = 60;
  private static final Duration IDLE = Duration.ofSeconds(90);
  private final HttpSettings settings;
  private final SocketRoutes sockets;
  private final Javalin app;

  @Inject
  public HttpServer(
      HttpSettings settings,
      AllRoutes routes,
      Authentication authentication,
      RequestLimit limit,
      SecurityHeaders securityHeaders,
      MetricsRoutes metrics,
      SocketRoutes sockets,
      JsonMapper mapper) {
    this.settings = settings;
    this.sockets = sockets;
    this.app =
        Javalin.create(config -> {
          config.jetty.threadPool = threads();
          config.startup.showJavalinBanner = false;
          config.startup.startupWatcherEnabled = false;
          config.jsonMapper(new JavalinJackson3(mapper, false));
          config.http.maxRequestSize = MAX_BODY;
          config.http.prefer405over404 = true;
          config.jetty.multipartConfig.maxFileSize(UploadForm.MAX_MB, SizeUnit.MB);
          config.jetty.multipartConfig.maxTotalRequestSize(UploadForm.MAX_MB, SizeUnit.MB);
          config.jetty.multipartConfig.maxInMemoryFileSize(1, SizeUnit.MB);
          configureJetty(config);
          allowFrontend(config);
          config.requestLogger.http((ctx, millis) -> metrics.observe(ctx, millis));
          config.routes.before(ctx -> {
            RequestId.assign(ctx);
            securityHeaders.add(ctx);
          });
          config.routes.before("/api/*", limit::check);
          config.routes.beforeMatched(authentication::check);
          config.routes.after(UnreadBody::drain);
          Problems.register(config.routes);
          routes.all().forEach(config.routes::apiBuilder);
        });
  }

  /// Listens; the port that was given, or a free one for 0.
  public int start() {
    app.start(settings.host(), settings.port());
    outliveClients();
    return app.port();
  }

  /// What is served, each as `GET /api/chats/{id}`, in the order in which it is looked for.
  public List<String> routes() {
    return app.unsafe.internalRouter.allHttpHandlers().stream()
        .map(handler -> handler.endpoint.method + " " + handler.endpoint.path)
        .toList();
  }

  /// Stops accepting, tells sockets to connect elsewhere, and lets requests that run finish.
  @Override
  public void close() {
    sockets.closeAll();
    try {
      app.stop();
    } catch (JavalinException idleClients) {
      LOG.debug("some connections were cut: {}", idleClients.getMessage());
    }
  }

  /// Proxies and clients keep an idle connection for a minute or less. If the server ended it at
  /// the same moment as they use it again, that request would be lost.
  private void outliveClients() {
    for (Connector connector : app.jettyServer().server().getConnectors()) {
      if (connector instanceof AbstractConnector adjustable) {
        adjustable.setIdleTimeout(IDLE.toMillis());
      }
    }
  }

  /// Requests are served on virtual threads. What waits for the network's events has threads of its
  /// own: the system wakes them directly, and they go on accepting while requests keep all carriers
  /// of virtual threads busy.
  private static QueuedThreadPool threads() {
    var threads = new QueuedThreadPool();
    threads.setName("http");
    threads.setVirtualThreadsExecutor(
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("http-", 0).factory()));
    return threads;
  }

  private void configureJetty(JavalinConfig config) {
    config.jetty.modifyServer(server -> {
      server.setStopTimeout(settings.stopTimeout().toMillis());
      server.setErrorHandler(new ProtocolErrors());
    });
    config.jetty.modifyHttpConfiguration(http -> {
      http.setSendServerVersion(false);
      http.setOutputBufferSize(PAGE_OF_A_LIST);
      if (settings.trustProxy()) {
        http.addCustomizer(new ForwardedRequestCustomizer());
      }
    });
    config.jetty.modifyWebSocketServletFactory(factory -> {
      factory.setIdleTimeout(Duration.ofSeconds(70));
      factory.setMaxTextMessageSize(64 * 1024);
    });
    config.jetty.modifyServletContextHandler(handler -> {
      forgetSocketSessions(handler);
      handler.addEventListener(withoutCompression(handler));
    });
  }

  /// Each upgrade makes an HTTP session that nobody needs; it is to carry no cookie and to die
  /// soon.
  private static void forgetSocketSessions(ServletContextHandler handler) {
    handler.getSessionHandler().setUsingCookies(false);
    handler.getSessionHandler().setMaxInactiveInterval(SESSION_SECONDS);
  }

  /// Compressing frames costs hundreds of kilobytes a socket; they are small.
  private static LifeCycle.Listener withoutCompression(ServletContextHandler handler) {
    return new LifeCycle.Listener() {
      @Override
      public void lifeCycleStarted(LifeCycle event) {
        WebSocketServerComponents.getWebSocketComponents(handler)
            .getExtensionRegistry()
            .unregister("permessage-deflate");
      }
    };
  }

  private void allowFrontend(JavalinConfig config) {
    settings
        .frontendUrl()
        .ifPresent(url ->
            config.bundledPlugins.enableCors(cors ->
                cors.addRule(rule -> {
                  rule.allowHost(url.getScheme() + "://" + url.getAuthority());
                  rule.allowCredentials = true;
                })));
  }
}
