package io.chatplatform.application.team.service;

import io.chatplatform.application.paging.Page;
import io.chatplatform.application.paging.PageRequest;
import io.chatplatform.application.security.Actor;
import io.chatplatform.application.team.port.in.FindUsers;
import io.chatplatform.application.team.port.out.UserRepository;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.user.User;
import io.chatplatform.domain.user.UserId;
import jakarta.inject.Inject;

public final class FindUsersService implements FindUsers {
  private final TenantTransaction transaction;
  private final UserRepository users;

  @Inject
  public FindUsersService(TenantTransaction transaction, UserRepository users) {
    this.transaction = transaction;
    this.users = users;
  }

  @Override
  public Page<User> find(Actor actor, PageRequest page) {
    return transaction.read(actor.tenantId(), () -> users.list(page));
  }

  @Override
  public User find(Actor actor, UserId id) {
    return transaction.read(
        actor.tenantId(), () -> users.find(id).orElseThrow(() -> new Refusal.NotFound("user")));
  }
}
