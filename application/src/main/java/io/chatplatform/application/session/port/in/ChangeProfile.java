package io.chatplatform.application.session.port.in;

import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.user.User;
import java.util.Optional;

/// Changes the signed-in user's name or password. A new password ends the user's other sessions.
public interface ChangeProfile {
  User handle(Command command);

  record Command(
      Actor actor,
      Optional<String> firstName,
      Optional<String> lastName,
      Optional<String> currentPassword,
      Optional<String> newPassword) {
    @Override
    public String toString() {
      return "ChangeProfile[" + actor.userId() + "]";
    }
  }
}
