package io.chatplatform.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
  @Test
  void spaceAroundIsLeftOut() {
    assertThat(Texts.required("name", " \tGrüße\n", 10)).isEqualTo("Grüße");
  }

  @Test
  void theLimitCountsCharactersNotHalvesOfThem() {
    assertThat(Texts.required("name", "😀".repeat(3), 3)).isEqualTo("😀😀😀");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \n", "four", "a\u0000b"})
  void emptyLongAndUnstorableTextsAreRefused(String text) {
    assertThatThrownBy(() -> Texts.required("name", text, 3))
        .isInstanceOfSatisfying(
            Refusal.Unacceptable.class,
            refusal -> assertThat(refusal.errors().getFirst().field()).isEqualTo("name"));
  }

  @Test
  void anOptionalTextMayBeEmpty() {
    assertThat(Texts.optional("name", "  ", 3)).isEmpty();
    assertThat(Texts.optional("name", " a ", 3)).contains("a");
  }
}
