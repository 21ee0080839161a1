package io.chatplatform.application.inbound;

/// What became of a delivery.
public sealed interface DeliveryOutcome {
  /// It is in the store.
  record Done() implements DeliveryOutcome {}

  /// It can never be processed; keep it for an operator.
  record Poisonous(String reason) implements DeliveryOutcome {}
}
