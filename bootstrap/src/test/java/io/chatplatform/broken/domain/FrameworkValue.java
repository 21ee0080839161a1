package io.chatplatform.broken.domain;

import dagger.Lazy;

/// A value that knows a framework.
public record FrameworkValue(Lazy<String> text) {}
