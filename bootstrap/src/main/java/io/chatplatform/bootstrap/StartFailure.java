package io.chatplatform.bootstrap;

/// The platform cannot start; the message says why, to a person.
@SuppressWarnings("serial")
public final class StartFailure extends RuntimeException {
  public StartFailure(String message) {
    super(message);
  }

  public StartFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
