package io.chatplatform.application.team.port.out;

import io.chatplatform.application.paging.Page;
import io.chatplatform.application.paging.PageRequest;
import io.chatplatform.domain.user.User;
import io.chatplatform.domain.user.UserId;
import java.util.Optional;

/// A tenant's users.
public interface UserRepository {
  Optional<User> find(UserId id);

  /// Oldest first.
  Page<User> list(PageRequest page);

  void insert(User user, String passwordHash);

  void update(User user);

  void delete(UserId id);

  String passwordHash(UserId id);

  void setPasswordHash(UserId id, String hash);

  /// How many active owners there are; locks them, so that two removals cannot both see another one
  /// left.
  int lockActiveOwners();
}
