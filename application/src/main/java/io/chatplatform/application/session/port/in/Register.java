package io.chatplatform.application.session.port.in;

import io.chatplatform.application.session.SignedIn;

/// Opens a tenant with its first owner, and signs the owner in. Refused with a conflict when the
/// e-mail address is taken.
public interface Register {
  SignedIn handle(Command command);

  record Command(
      String email,
      String password,
      String firstName,
      String lastName,
      String tenantName,
      String client,
      String address) {
    @Override
    public String toString() {
      return "Register[" + email + "]";
    }
  }
}
