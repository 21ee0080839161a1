package io.chatplatform.domain.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.domain.channel.ReplyWindowRule;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplyWindowTest {
  private static final Instant WROTE = Instant.parse("2026-03-04T10:20:30Z");
  private static final Duration DAY = Duration.ofHours(24);
  private static final Duration WEEK = Duration.ofDays(7);
  private static final ReplyWindowRule STANDARD = ReplyWindowRule.of(DAY);
  private static final ReplyWindowRule WITH_PEOPLE = STANDARD.withHumanAgent(WEEK);

  @Test
  void aChannelWithoutAWindowIsAlwaysOpen() {
    ReplyWindow always = new ReplyWindow(true, Optional.empty(), false, Optional.empty());

    assertThat(ReplyWindow.of(ReplyWindowRule.NONE, Optional.empty(), WROTE)).isEqualTo(always);
    assertThat(ReplyWindow.of(ReplyWindowRule.NONE, Optional.of(WROTE), WROTE.plus(WEEK)))
        .isEqualTo(always);
  }

  @Test
  void aCustomerWhoHasNeverWrittenOpensNothing() {
    assertThat(ReplyWindow.of(WITH_PEOPLE, Optional.empty(), WROTE))
        .isEqualTo(new ReplyWindow(false, Optional.empty(), false, Optional.empty()));
  }

  @Test
  void theStandardWindowClosesAtItsVeryEnd() {
    Instant end = WROTE.plus(DAY);

    assertThat(at(STANDARD, WROTE))
        .isEqualTo(new ReplyWindow(true, Optional.of(end), false, Optional.empty()));
    assertThat(at(STANDARD, end.minusNanos(1)).open()).isTrue();
    assertThat(at(STANDARD, end))
        .isEqualTo(new ReplyWindow(false, Optional.of(end), false, Optional.empty()));
  }

  @Test
  void afterTheStandardWindowOnlyPeopleMayAnswerForAWhile() {
    Instant end = WROTE.plus(WEEK);

    assertThat(at(WITH_PEOPLE, WROTE.plus(DAY).minusNanos(1)))
        .isEqualTo(new ReplyWindow(true, Optional.of(WROTE.plus(DAY)), false, Optional.of(end)));
    assertThat(at(WITH_PEOPLE, WROTE.plus(DAY)))
        .isEqualTo(new ReplyWindow(true, Optional.of(end), true, Optional.of(end)));
    assertThat(at(WITH_PEOPLE, end.minusNanos(1)).open()).isTrue();
    assertThat(at(WITH_PEOPLE, end))
        .isEqualTo(new ReplyWindow(false, Optional.of(end), false, Optional.of(end)));
  }

  private static ReplyWindow at(ReplyWindowRule rule, Instant now) {
    return ReplyWindow.of(rule, Optional.of(WROTE), now);
  }
}
