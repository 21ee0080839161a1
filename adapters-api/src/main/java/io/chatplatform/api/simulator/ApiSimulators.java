package io.chatplatform.api.simulator;

import io.chatplatform.application.channel.ChannelContext;
import io.chatplatform.application.channel.ChannelSimulator;
import java.util.Optional;

/// Plays customers' own systems.
public final class ApiSimulators implements ChannelSimulator.Provider {
  @Override
  public Optional<ChannelSimulator> create(ChannelContext context) {
    return context
        .simulatorAddress(ApiSimulator.CHANNEL)
        .map(base -> new ApiSimulator(base, context.secret("simulated systems"), context.clock()));
  }
}
