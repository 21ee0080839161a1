package io.chatplatform.bootstrap.wiring;

import dagger.Binds;
import dagger.Module;
import dagger.Provides;
import io.chatplatform.application.realtime.port.out.EventEncoder;
import io.chatplatform.application.session.port.out.AccessTokens;
import io.chatplatform.http.access.NimbusAccessTokens;
import io.chatplatform.http.realtime.JsonEventEncoder;
import io.chatplatform.meta.simulator.MetaSimulator;
import io.chatplatform.meta.simulator.SimulatorRoutes;
import io.javalin.apibuilder.EndpointGroup;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.inject.Singleton;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// What speaks HTTP and JSON.
@Module
interface HttpBindings {
  @Binds
  @Singleton
  AccessTokens accessTokens(NimbusAccessTokens tokens);

  @Binds
  @Singleton
  EventEncoder eventEncoder(JsonEventEncoder encoder);

  @Provides
  @Singleton
  static JsonMapper jsonMapper() {
    return JsonMapper.builder().build();
  }

  @Provides
  @Singleton
  static PrometheusMeterRegistry metrics() {
    return new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  }

  @Provides
  static Optional<EndpointGroup> simulatorRoutes(Optional<MetaSimulator> simulator) {
    return simulator.map(SimulatorRoutes::new);
  }
}
