package io.chatplatform.domain.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.domain.channel.Limits.TextLimit;
import io.chatplatform.domain.channel.Limits.Unit;
import org.junit.jupiter.api.Test;

class TextSplitTest {
  private static final TextLimit TWENTY = new TextLimit(20, Unit.CHARACTERS);

  @Test
  void whatFitsStaysWhole() {
    assertThat(TextSplit.parts("x".repeat(20), TWENTY)).containsExactly("x".repeat(20));
    assertThat(TextSplit.parts("x".repeat(21), TWENTY)).containsExactly("x".repeat(20), "x");
  }

  @Test
  void paragraphsThenSentencesThenWordsAreKept() {
    assertThat(TextSplit.parts("One two.\n\nThree four. Five six.", TWENTY))
        .containsExactly("One two.", "Three four.", "Five six.");
    assertThat(TextSplit.parts("one two three four five six", TWENTY))
        .containsExactly("one two three four", "five six");
  }

  @Test
  void aPictureOfSeveralSignsIsNotCut() {
    String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
    var bytes = new TextLimit(30, Unit.BYTES);

    assertThat(TextSplit.parts(family.repeat(3), bytes)).containsExactly(family, family, family);
    assertThat(TextSplit.parts("\uD83D\uDC68".repeat(3), new TextLimit(1, Unit.CHARACTERS)))
        .containsExactly("\uD83D\uDC68", "\uD83D\uDC68", "\uD83D\uDC68");
  }
}
