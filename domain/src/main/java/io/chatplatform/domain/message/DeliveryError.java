package io.chatplatform.domain.message;

import java.util.Optional;

/// Why a message failed: a stable code (the platform's or ours), words an agent understands, an
/// address that says more, and what can be done about it.
public record DeliveryError(String code, String message, Optional<String> help, Action action) {
  /// We do not know whether the platform took it, and it never said.
  public static final DeliveryError OUTCOME_UNKNOWN =
      new DeliveryError(
          "outcome_unknown",
          "The platform did not answer, so it is not known whether the customer got this. Retry sends it again.",
          Action.RETRY);

  public DeliveryError(String code, String message, Action action) {
    this(code, message, Optional.empty(), action);
  }

  public DeliveryError(String code, String message) {
    this(code, message, Action.NONE);
  }

  boolean isUnknownOutcome() {
    return code.equals(OUTCOME_UNKNOWN.code);
  }

  /// What an agent can do.
  public enum Action {
    /// Send it again.
    RETRY,
    /// The same may work later: after a limit is over, or when the customer has written.
    WAIT,
    /// Send a template, this one being wrong or none.
    USE_TEMPLATE,
    /// An administrator connects the account again.
    RECONNECT,
    /// Nothing; sending it again does not help.
    NONE
  }
}
