package io.chatplatform.meta.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Sha256TextTest {
  private static final String HEX =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void bothWaysOfWritingAreTheSameHash() {
    assertThat(Sha256Text.hex("ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")).contains(HEX);
    assertThat(Sha256Text.hex(HEX.toUpperCase(Locale.ROOT))).contains(HEX);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "media_hash", "ungWv48B", "///"})
  void anythingElseIsNoHash(String text) {
    assertThat(Sha256Text.hex(text)).isEmpty();
  }
}
