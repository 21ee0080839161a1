package io.chatplatform.telegram.simulator;

import io.chatplatform.application.channel.ChannelContext;
import io.chatplatform.application.channel.ChannelSimulator;
import java.util.Optional;

/// Plays Telegram where no other Bot API server is named.
public final class TelegramSimulators implements ChannelSimulator.Provider {
  @Override
  public Optional<ChannelSimulator> create(ChannelContext context) {
    return context.setting("TELEGRAM_API_URL").isPresent()
        ? Optional.empty()
        : Optional.of(new TelegramSimulator(context.clock()));
  }
}
