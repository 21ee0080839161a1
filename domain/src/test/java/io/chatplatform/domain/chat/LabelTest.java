package io.chatplatform.domain.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatplatform.domain.Refusal;
import org.junit.jupiter.api.Test;

class LabelTest {
  @Test
  void aLabelIsALowerCaseWordWithoutSpaceAround() {
    assertThat(new Label("  VIP Customer ")).isEqualTo(new Label("vip customer"));
  }

  @Test
  void labelsAreInTheOrderOfTheirLetters() {
    assertThat(new Label("a")).isLessThan(new Label("B"));
  }

  @Test
  void aLabelIsNeitherEmptyNorLong() {
    assertThat(new Label("x".repeat(Label.MAX)).value()).hasSize(Label.MAX);
    assertThatThrownBy(() -> new Label(" ")).isInstanceOf(Refusal.Unacceptable.class);
    assertThatThrownBy(() -> new Label("x".repeat(Label.MAX + 1)))
        .isInstanceOf(Refusal.Unacceptable.class);
  }
}
