package io.chatplatform.application.channel;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/// What the installation gives to channel adapters.
public interface ChannelContext {
  /// A setting of the environment, by its name; empty values count as unset.
  Optional<String> setting(String name);

  /// In production only the platform's own public hosts may be called.
  boolean isProduction();

  Clock clock();

  /// A secret of this installation for one purpose, the same on all its instances and after each
  /// start; 32 bytes that tell nothing of other secrets. It changes with the master key.
  byte[] secret(String purpose);

  /// Where platforms reach the webhook of this name; empty when the public address is not set.
  Optional<URI> webhookAddress(String name);

  /// Where the platform of this channel is played (see `ChannelSimulator`); empty without a demo.
  Optional<URI> simulatorAddress(String channel);
}
