package io.chatplatform.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
  @Test
  void aCursorIsReadAsItWasWritten() {
    var cursor = new Cursor(1_772_619_630_123L, 7);

    assertThat(Cursor.parse(cursor.toString())).isEqualTo(cursor);
  }

  @Test
  void cursorsAreComparedAsNumbers() {
    assertThat(new Cursor(10, 0)).isGreaterThan(new Cursor(9, 99));
    assertThat(new Cursor(10, 10)).isGreaterThan(new Cursor(10, 9));
    assertThat(new Cursor(10, 10)).isEqualByComparingTo(Cursor.parse("10-10"));
    assertThat(Cursor.START).isLessThan(new Cursor(0, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "1",
        "1-",
        "-1",
        "1-2-3",
        "a-b",
        " 1-2",
        "1-2\n",
        "+1-2",
        "1234567890123456789-0",
        "٣-٤"
      })
  void anythingElseIsTheStart(String text) {
    assertThat(Cursor.parse(text)).isEqualTo(Cursor.START);
  }
}
