package io.chatplatform.domain.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatplatform.domain.channel.Limits.MediaLimit;
import io.chatplatform.domain.channel.Limits.TextLimit;
import io.chatplatform.domain.channel.Limits.Unit;
import io.chatplatform.domain.message.MessageType;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {
  @Test
  void anEmojiIsOneCharacter() {
    var limit = new TextLimit(4, Unit.CHARACTERS);

    assertThat(limit.allows("😀".repeat(4))).isTrue();
    assertThat(limit.allows("😀".repeat(5))).isFalse();
  }

  @Test
  void anEmojiIsFourBytes() {
    var limit = new TextLimit(8, Unit.BYTES);

    assertThat(limit.allows("😀😀")).isTrue();
    assertThat(limit.allows("😀😀a")).isFalse();
    assertThat(limit.allows("12345678")).isTrue();
    assertThat(limit.allows("ääää")).isTrue();
    assertThat(limit.allows("ääääa")).isFalse();
  }

  @Test
  void noTypeListedMeansAny() {
    assertThat(new MediaLimit(1, Set.of()).allowsType("image/tiff")).isTrue();
    assertThat(new MediaLimit(1, Set.of("image/png")).allowsType("image/tiff")).isFalse();
  }

  @Test
  void aTypeWithoutALimitHasNone() {
    var limits = new Limits(new TextLimit(1, Unit.BYTES), Map.of());

    assertThat(limits.mediaOf(MessageType.IMAGE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "p", "Pigeon", "1st", "pigeon post", "pigeon_post", "a/b"})
  void aChannelsNameFitsIntoAnAddress(String text) {
    assertThatThrownBy(() -> new ChannelId(text)).isInstanceOf(IllegalArgumentException.class);
    assertThat(new ChannelId("pigeon-2")).hasToString("pigeon-2");
  }
}
