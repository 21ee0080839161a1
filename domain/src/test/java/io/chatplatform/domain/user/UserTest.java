package io.chatplatform.domain.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatplatform.domain.Refusal;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UserTest {
  private static final Instant NOW = Instant.parse("2026-03-04T10:20:30Z");
  private final User user =
      User.join(
          new UserId(UUID.randomUUID()),
          new EmailAddress("ada@example.com"),
          new User.Name(" Ada ", "Lovelace"),
          Role.AGENT,
          NOW);

  @Test
  void aNewMemberIsActive() {
    assertThat(user.isActive()).isTrue();
    assertThat(user.name().full()).isEqualTo("Ada Lovelace");
  }

  @Test
  void aChangeKeepsTheRest() {
    Instant later = NOW.plusSeconds(1);
    User changed = user.withRole(Role.ADMIN, later).active(false, later);

    assertThat(changed.role()).isEqualTo(Role.ADMIN);
    assertThat(changed.isActive()).isFalse();
    assertThat(changed.createdAt()).isEqualTo(NOW);
    assertThat(changed.updatedAt()).isEqualTo(later);
    assertThat(changed.email()).isEqualTo(user.email());
  }

  @Test
  void aMemberHasBothNames() {
    assertThatThrownBy(() -> new User.Name("Ada", " ")).isInstanceOf(Refusal.Unacceptable.class);
    assertThatThrownBy(() -> new User.Name("x".repeat(101), "L"))
        .isInstanceOf(Refusal.Unacceptable.class);
  }
}
