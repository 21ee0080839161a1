package io.chatplatform.meta;

import io.chatplatform.application.channel.ChannelAdapter;
import io.chatplatform.application.channel.ChannelContext;
import io.chatplatform.application.channel.ChannelWebhook;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Settings for a test, and the channels made from them.
record Installation(Map<String, String> settings, boolean isProduction) implements ChannelContext {
  static final String SECRET = "fixture-app-secret";

  static Installation development() {
    return new Installation(
        Map.of("META_APP_SECRET", SECRET, "META_WEBHOOK_VERIFY_TOKEN", "verify-me"), false);
  }

  Installation with(String name, String value) {
    Map<String, String> more = new HashMap<>(settings);
    more.put(name, value);
    return new Installation(more, isProduction);
  }

  ChannelWebhook webhook() {
    return channels().getFirst().webhook();
  }

  List<ChannelAdapter> channels() {
    return new MetaChannels(Duration.ofMillis(1500)).create(this);
  }

  ChannelAdapter channel(String id) {
    return channels().stream()
        .filter(channel -> channel.descriptor().id().value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public Optional<String> setting(String name) {
    return Optional.ofNullable(settings.get(name));
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
    return Optional.empty();
  }

  @Override
  public Optional<URI> simulatorAddress(String channel) {
    return Optional.empty();
  }
}
