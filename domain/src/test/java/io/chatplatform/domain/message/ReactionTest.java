package io.chatplatform.domain.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.domain.channel.ReactionRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReactionTest {
  @ParameterizedTest
  @ValueSource(strings = {"👍", "❤️", "❤", "👩🏽‍💻", "🇩🇪", "1️⃣", "👨‍👩‍👧‍👦", "©️"})
  void oneEmojiIsAReaction(String text) {
    assertThat(Reaction.isEmoji(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "1", "#", "a", "👍👍", "👍 ", "ok", "ä", "\0", "\u200D", "\uD83D"})
  void anythingElseIsNot(String text) {
    assertThat(Reaction.isEmoji(text)).isFalse();
  }

  @Test
  void aRuleAllowsWhatItNames() {
    assertThat(ReactionRule.ANY.allows("🦜")).isTrue();
    assertThat(ReactionRule.ANY.isNone()).isFalse();
    assertThat(ReactionRule.NONE.allows("🦜")).isFalse();
    assertThat(ReactionRule.NONE.isNone()).isTrue();
    assertThat(ReactionRule.only("❤️").allows("❤")).isTrue();
    assertThat(ReactionRule.only("❤️").allows("👍")).isFalse();
    assertThat(ReactionRule.only("❤️").isNone()).isFalse();
  }
}
