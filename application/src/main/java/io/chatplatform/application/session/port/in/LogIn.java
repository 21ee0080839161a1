package io.chatplatform.application.session.port.in;

import io.chatplatform.application.session.SignedIn;

/// Signs a user in. A wrong password and an unknown e-mail look and take the same; too many tries,
/// counted by address and by account, are refused for a while.
public interface LogIn {
  SignedIn handle(Command command);

  record Command(String email, String password, String client, String address) {
    @Override
    public String toString() {
      return "LogIn[" + email + "]";
    }
  }
}
