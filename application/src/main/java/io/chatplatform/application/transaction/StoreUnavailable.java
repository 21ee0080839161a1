package io.chatplatform.application.transaction;

/// The store cannot be reached or refuses work for now; the same call may succeed later.
@SuppressWarnings("serial")
public final class StoreUnavailable extends RuntimeException {
  public StoreUnavailable(String what, Throwable cause) {
    super(what, cause);
  }
}
