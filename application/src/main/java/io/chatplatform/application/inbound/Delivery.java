package io.chatplatform.application.inbound;

import java.time.Instant;

/// A part of an authentic webhook body on its way: `webhook` is the name it came in by.
/// `redelivered`: somebody may have begun with it before.
public record Delivery(String webhook, byte[] body, Instant receivedAt, boolean redelivered) {}
