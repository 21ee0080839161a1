package io.chatplatform.application.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LostRaceTest {
  private final AtomicInteger attempts = new AtomicInteger();

  @Test
  void whatLostIsDoneAgain() {
    String done =
        LostRace.again(() -> {
          if (attempts.incrementAndGet() < 3) {
            throw new LostRace("twice");
          }
          return "done";
        });

    assertThat(done).isEqualTo("done");
    assertThat(attempts).hasValue(3);
  }

  @Test
  void whoAlwaysLosesGivesUp() {
    assertThatThrownBy(() -> LostRace.again(this::lose)).isInstanceOf(LostRace.class);
    assertThat(attempts).hasValue(4);
  }

  @Test
  void otherFailuresArePassedOnAtOnce() {
    assertThatThrownBy(() -> LostRace.again(this::fail)).hasMessage("broken");
    assertThat(attempts).hasValue(1);
  }

  private String lose() {
    attempts.incrementAndGet();
    throw new LostRace("always");
  }

  private String fail() {
    attempts.incrementAndGet();
    throw new IllegalStateException("broken");
  }
}
