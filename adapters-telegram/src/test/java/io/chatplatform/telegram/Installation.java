package io.chatplatform.telegram;

import io.chatplatform.application.channel.ChannelContext;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;

/// An installation for a test; `api` plays the Bot API, `webhook` takes its updates.
record Installation(String api, Optional<URI> webhook) implements ChannelContext {
  @Override
  public Optional<String> setting(String name) {
    return Optional.of(api).filter(_ -> name.equals("TELEGRAM_API_URL"));
  }

  @Override
  public boolean isProduction() {
    return false;
  }

  @Override
  public Clock clock() {
    return Clock.systemUTC();
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
