package io.chatplatform.broken.application.chat;

import dagger.Lazy;

/// A use case that knows a framework.
public record FrameworkUseCase(Lazy<String> text) {}
