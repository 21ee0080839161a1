package io.chatplatform.application.team.port.in;

import io.chatplatform.application.paging.Page;
import io.chatplatform.application.paging.PageRequest;
import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.user.User;
import io.chatplatform.domain.user.UserId;

/// The team, oldest member first; every member may see it.
public interface FindUsers {
  Page<User> find(Actor actor, PageRequest page);

  User find(Actor actor, UserId id);
}
