package io.chatplatform.bootstrap.wiring;

import dagger.Binds;
import dagger.Module;
import dagger.Provides;
import io.chatplatform.application.channel.ChannelSimulator;
import io.chatplatform.application.realtime.port.out.EventEncoder;
import io.chatplatform.application.session.port.out.AccessTokens;
import io.chatplatform.http.access.NimbusAccessTokens;
import io.chatplatform.http.channel.SimulatorParts;
import io.chatplatform.http.realtime.JsonEventEncoder;
import io.chatplatform.meta.simulator.MetaSimulator;
import io.chatplatform.meta.simulator.SimulatorRoutes;
import io.javalin.apibuilder.EndpointGroup;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.List;
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
  static List<EndpointGroup> simulatorRoutes(
      Optional<MetaSimulator> simulator, Provider<List<ChannelSimulator>> parts) {
    return simulator
        .map(one -> List.of(new SimulatorRoutes(one), new SimulatorParts(parts.get())))
        .orElseGet(List::of);
  }
}
