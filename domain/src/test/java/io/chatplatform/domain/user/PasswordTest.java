package io.chatplatform.domain.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatplatform.domain.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTest {
  @Test
  void lengthIsCountedInCharacters() {
    assertThat(Password.chosen("password", "😀".repeat(Password.MIN)).value()).isNotEmpty();
    assertThat(Password.chosen("password", "😀".repeat(Password.MAX)).value()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, Password.MIN - 1, Password.MAX + 1})
  void tooShortAndTooLongAreRefusedForTheirField(int length) {
    assertThatThrownBy(() -> Password.chosen("newPassword", "x".repeat(length)))
        .isInstanceOfSatisfying(
            Refusal.Unacceptable.class,
            refusal -> assertThat(refusal.errors().getFirst().field()).isEqualTo("newPassword"));
  }

  @Test
  void aPasswordIsNeverPrinted() {
    assertThat(new Password("correct horse")).asString().doesNotContain("horse");
  }
}
