package io.chatplatform.domain.message;

/// Why a message failed: a stable code (the platform's or ours) and words an agent understands.
public record DeliveryError(String code, String message) {
  /// We do not know whether the platform took it, and it never said.
  public static final DeliveryError OUTCOME_UNKNOWN =
      new DeliveryError(
          "outcome_unknown",
          "The platform did not answer, so it is not known whether the customer got this. Retry sends it again.");
}
