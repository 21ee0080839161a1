package io.chatplatform.persistence.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.domain.user.Password;
import org.junit.jupiter.api.Test;

final class Argon2PasswordHasherTest {
  @Test
  void aPasswordMatchesItsOwnHashOnly() {
    try (Argon2PasswordHasher hasher = new Argon2PasswordHasher()) {
      Password password = new Password("correct horse 🐎 battery");
      String hash = hasher.hash(password);

      assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
      assertThat(hasher.hash(password)).isNotEqualTo(hash);
      assertThat(hasher.matches(password, hash)).isTrue();
      assertThat(hasher.matches(new Password("correct horse"), hash)).isFalse();
      hasher.pretend(password);
    }
  }
}
