package io.chatplatform.bootstrap.wiring;

import dagger.BindsInstance;
import dagger.Component;
import io.chatplatform.application.connection.service.ConnectionKeeper;
import io.chatplatform.application.customer.service.ProfileLookupWorker;
import io.chatplatform.application.media.service.MediaFetcher;
import io.chatplatform.application.operations.service.CleanUp;
import io.chatplatform.application.outbound.service.OutboundDispatcher;
import io.chatplatform.bootstrap.Settings;
import io.chatplatform.bootstrap.demo.DemoData;
import io.chatplatform.bootstrap.demo.DemoTemplates;
import io.chatplatform.http.server.HttpServer;
import io.chatplatform.meta.simulator.MetaSimulator;
import io.chatplatform.persistence.Database;
import io.chatplatform.persistence.PersistenceSettings;
import io.chatplatform.persistence.TableUpkeep;
import io.chatplatform.realtime.RedisConnections;
import io.chatplatform.realtime.cache.RedisPresenceBoard;
import io.chatplatform.realtime.events.RedisSubscriber;
import io.chatplatform.realtime.inbound.InboundWorker;
import io.chatplatform.realtime.inbound.RedisInboundQueue;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/// The whole platform, wired at compile time: a port without a binding does not build.
@Singleton
@Component(
    modules = {
      SettingsModule.class,
      UseCases.class,
      ConversationUseCases.class,
      PersistenceBindings.class,
      RealtimeBindings.class,
      HttpBindings.class,
      ChannelsModule.class
    })
public interface Platform {
  TableUpkeep tableUpkeep();

  RedisSubscriber subscriber();

  RedisPresenceBoard presence();

  RedisInboundQueue inboundQueue();

  InboundWorker inboundWorker();

  OutboundDispatcher dispatcher();

  MediaFetcher mediaFetcher();

  ProfileLookupWorker profileLookup();

  CleanUp cleanUp();

  ConnectionKeeper connectionKeeper();

  HttpServer httpServer();

  DemoData demoData();

  DemoTemplates demoTemplates();

  /// Makes the platform out of what has a life of its own.
  @Component.Factory
  interface Factory {
    Platform create(
        @BindsInstance Settings settings,
        @BindsInstance PersistenceSettings persistence,
        @BindsInstance Database database,
        @BindsInstance RedisConnections redis,
        @BindsInstance ExecutorService background,
        @BindsInstance Clock clock,
        @BindsInstance Optional<MetaSimulator> simulator);
  }
}
