package io.chatplatform.domain.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
  @Test
  void aPaceBySecondsMayUseASecondAtOnce() {
    assertThat(Pace.perSecond(80)).isEqualTo(new Pace(Duration.ofNanos(12_500_000), 80));
  }

  @Test
  void aPaceHasAnIntervalAndABurst() {
    assertThatThrownBy(() -> new Pace(Duration.ZERO, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Pace(Duration.ofSeconds(1), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
