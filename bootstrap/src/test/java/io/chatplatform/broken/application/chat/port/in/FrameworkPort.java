package io.chatplatform.broken.application.chat.port.in;

import jakarta.inject.Provider;

/// A port that knows a framework.
public interface FrameworkPort {
  String handle(Provider<String> input);
}
