package io.chatplatform.application.privacy;

import java.time.Instant;
import java.util.Optional;

/// Somebody wanted to be forgotten. `code` is all that is kept of them.
public record DataDeletion(String code, Instant requestedAt, Optional<Instant> completedAt) {}
