package io.chatplatform.application.fake;

import io.chatplatform.application.channel.ChannelContext;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/// An installation without a demo; `webhook` takes the events of every channel.
public record FakeChannelContext(
    Map<String, String> settings, boolean isProduction, Optional<URI> webhook, Clock clock)
    implements ChannelContext {
  public static FakeChannelContext development(Map<String, String> settings, URI webhook) {
    return new FakeChannelContext(settings, false, Optional.of(webhook), Clock.systemUTC());
  }

  @Override
  public Optional<String> setting(String name) {
    return Optional.ofNullable(settings.get(name));
  }

  @Override
  public byte[] secret(String purpose) {
    return purpose.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public Optional<URI> webhookAddress(String name) {
    return webhook;
  }

  @Override
  public Optional<URI> simulatorAddress(String channel) {
    return Optional.empty();
  }
}
