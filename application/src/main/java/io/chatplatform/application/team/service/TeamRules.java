package io.chatplatform.application.team.service;

import io.chatplatform.application.security.Actor;
import io.chatplatform.application.team.port.out.UserRepository;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.user.Role;
import io.chatplatform.domain.user.User;

/// Who may change whom.
final class TeamRules {
  private TeamRules() {}

  static void requireMayManage(Actor actor, Role other) {
    if (!actor.role().mayManage(other)) {
      throw new Refusal.Forbidden("Only an owner may do this with an owner.");
    }
  }

  /// A tenant keeps an active owner.
  static void requireAnotherOwner(UserRepository users, User leaving) {
    if (leaving.role() == Role.OWNER && leaving.isActive() && users.lockActiveOwners() <= 1) {
      throw new Refusal.Conflict("last_owner", "The last owner must stay an active owner.");
    }
  }
}
