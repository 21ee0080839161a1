package io.chatplatform.application.session;

import java.time.Duration;

/// How long access tokens and sessions live.
public record SessionSettings(Duration accessLifetime, Duration refreshLifetime) {}
