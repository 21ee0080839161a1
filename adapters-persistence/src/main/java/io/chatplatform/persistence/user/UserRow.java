package io.chatplatform.persistence.user;

import io.chatplatform.domain.user.EmailAddress;
import io.chatplatform.domain.user.Role;
import io.chatplatform.domain.user.User;
import io.chatplatform.domain.user.UserId;
import io.chatplatform.persistence.Values;
import java.time.Instant;
import java.util.UUID;

/// A row of `users`, without the password's hash.
public record UserRow(
    UUID id,
    String email,
    String firstName,
    String lastName,
    String role,
    boolean isActive,
    Instant createdAt,
    Instant updatedAt) {
  static UserRow of(User user) {
    return new UserRow(
        user.id().value(),
        user.email().value(),
        user.name().first(),
        user.name().last(),
        Values.word(user.role()),
        user.isActive(),
        user.createdAt(),
        user.updatedAt());
  }

  User toDomain() {
    return new User(
        new UserId(id),
        new EmailAddress(email),
        new User.Name(firstName, lastName),
        Values.constant(Role.class, role),
        isActive,
        createdAt,
        updatedAt);
  }
}
