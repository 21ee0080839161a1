package io.chatplatform.application.session.port.in;

import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.tenant.Tenant;
import io.chatplatform.domain.user.User;

/// The signed-in user and the tenant.
public interface FindProfile {
  Profile find(Actor actor);

  record Profile(User user, Tenant tenant) {}
}
