package io.chatplatform.application.channel;

import java.time.Clock;
import java.util.Optional;

/// What the installation gives to channel adapters.
public interface ChannelContext {
  /// A setting of the environment, by its name; empty values count as unset.
  Optional<String> setting(String name);

  /// In production only the platform's own public hosts may be called.
  boolean isProduction();

  Clock clock();
}
