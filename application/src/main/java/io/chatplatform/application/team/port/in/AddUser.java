package io.chatplatform.application.team.port.in;

import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.user.Role;
import io.chatplatform.domain.user.User;

/// Adds a team member who can sign in at once.
public interface AddUser {
  User handle(Command command);

  record Command(
      Actor actor, String email, String firstName, String lastName, Role role, String password) {
    @Override
    public String toString() {
      return "AddUser[" + email + "]";
    }
  }
}
