package io.chatplatform.broken.http;

import io.chatplatform.broken.application.chat.service.BrokenService;

/// An adapter that goes past the ports.
public record UsesAService(BrokenService service) {}
