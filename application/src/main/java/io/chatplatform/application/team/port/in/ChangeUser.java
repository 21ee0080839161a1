package io.chatplatform.application.team.port.in;

import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.user.Role;
import io.chatplatform.domain.user.User;
import io.chatplatform.domain.user.UserId;
import java.util.Optional;

/// Changes a member's name, role or whether they may sign in. The last active owner stays one. A
/// member whose role or activity changed is signed out everywhere.
public interface ChangeUser {
  User handle(Command command);

  record Command(
      Actor actor,
      UserId userId,
      Optional<String> firstName,
      Optional<String> lastName,
      Optional<Role> role,
      Optional<Boolean> isActive) {}
}
