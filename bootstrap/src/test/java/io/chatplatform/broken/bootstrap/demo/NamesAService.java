package io.chatplatform.broken.bootstrap.demo;

import io.chatplatform.broken.application.chat.service.BrokenService;

/// Somebody outside of the wiring who names a service.
public record NamesAService(BrokenService service) {}
