package io.chatplatform.application.security;

import io.chatplatform.application.session.SessionId;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.tenant.TenantId;
import io.chatplatform.domain.user.Role;
import io.chatplatform.domain.user.UserId;

/// The signed-in person who asks.
public record Actor(TenantId tenantId, UserId userId, SessionId sessionId, Role role) {
  /// Only owner and admin manage users, connections and settings.
  public void requireManager() {
    if (!role.managesTeam()) {
      throw new Refusal.Forbidden("Only an owner or an admin may do this.");
    }
  }
}
