package io.chatplatform.bootstrap.wiring;

import dagger.Module;
import dagger.Provides;
import io.chatplatform.application.channel.ChannelAdapter;
import io.chatplatform.application.channel.ChannelContext;
import io.chatplatform.application.channel.Channels;
import io.chatplatform.bootstrap.Settings;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/// The channels of this installation: whatever the class path brings.
@Module
interface ChannelsModule {
  @Provides
  @Singleton
  static Channels channels(Settings settings, Clock clock) {
    var context = new Context(settings, clock);
    List<ChannelAdapter> adapters = new ArrayList<>();
    ServiceLoader.load(ChannelAdapter.Provider.class)
        .forEach(provider -> adapters.addAll(provider.create(context)));
    return new Channels(adapters);
  }

  /// Never prints the settings: there are secrets among them.
  record Context(Settings settings, Clock clock) implements ChannelContext {
    @Override
    public Optional<String> setting(String name) {
      return Optional.ofNullable(settings.channels().get(name)).filter(value -> !value.isBlank());
    }

    @Override
    public boolean isProduction() {
      return settings.isProduction();
    }

    @Override
    public String toString() {
      return "Context[hidden]";
    }
  }
}
