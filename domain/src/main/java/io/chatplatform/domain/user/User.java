package io.chatplatform.domain.user;

import io.chatplatform.domain.Texts;
import java.time.Instant;

/// A member of a tenant's team. The password's hash is kept apart from it.
public record User(
    UserId id,
    EmailAddress email,
    Name name,
    Role role,
    boolean isActive,
    Instant createdAt,
    Instant updatedAt) {

  public static User join(UserId id, EmailAddress email, Name name, Role role, Instant now) {
    return new User(id, email, name, role, true, now, now);
  }

  public User named(Name newName, Instant now) {
    return new User(id, email, newName, role, isActive, createdAt, now);
  }

  public User withRole(Role newRole, Instant now) {
    return new User(id, email, name, newRole, isActive, createdAt, now);
  }

  public User active(boolean active, Instant now) {
    return new User(id, email, name, role, active, createdAt, now);
  }

  public record Name(String first, String last) {
    public static final int MAX = 100;

    public Name {
      first = Texts.required("firstName", first, MAX);
      last = Texts.required("lastName", last, MAX);
    }

    public String full() {
      return first + " " + last;
    }
  }
}
