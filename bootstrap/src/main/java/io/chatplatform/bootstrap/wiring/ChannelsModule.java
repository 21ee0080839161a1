package io.chatplatform.bootstrap.wiring;

import dagger.Module;
import dagger.Provides;
import io.chatplatform.application.channel.ChannelAdapter;
import io.chatplatform.application.channel.ChannelContext;
import io.chatplatform.application.channel.ChannelSimulator;
import io.chatplatform.application.channel.Channels;
import io.chatplatform.bootstrap.Settings;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/// The channels of this installation: whatever the class path and the folder of channels bring.
@Module
interface ChannelsModule {
  @Provides
  @Singleton
  static ChannelJars jars(Settings settings) {
    return ChannelJars.in(settings.channels().jars());
  }

  @Provides
  @Singleton
  static ChannelContext context(Settings settings, Clock clock) {
    return new InstallationContext(settings, clock);
  }

  @Provides
  @Singleton
  static Channels channels(ChannelJars jars, ChannelContext context) {
    List<ChannelAdapter> adapters = new ArrayList<>();
    ServiceLoader.load(ChannelAdapter.Provider.class, jars.loader())
        .forEach(provider -> adapters.addAll(provider.create(context)));
    return new Channels(adapters);
  }

  /// Only asked for in the demo.
  @Provides
  @Singleton
  static List<ChannelSimulator> simulators(ChannelJars jars, ChannelContext context) {
    return ServiceLoader.load(ChannelSimulator.Provider.class, jars.loader()).stream()
        .flatMap(provider -> provider.get().create(context).stream())
        .toList();
  }
}
