package io.chatplatform.domain.message;

import static io.chatplatform.domain.message.MessageStatus.DELIVERED;
import static io.chatplatform.domain.message.MessageStatus.FAILED;
import static io.chatplatform.domain.message.MessageStatus.PENDING;
import static io.chatplatform.domain.message.MessageStatus.READ;
import static io.chatplatform.domain.message.MessageStatus.SENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessageStatusTest {
  @ParameterizedTest
  @EnumSource
  void aStatusMovesForwardOnly(MessageStatus status) {
    Set<MessageStatus> further =
        switch (status) {
          case PENDING -> EnumSet.of(SENT, DELIVERED, READ, FAILED);
          case SENT -> EnumSet.of(DELIVERED, READ, FAILED);
          case DELIVERED -> EnumSet.of(READ);
          case READ, FAILED -> EnumSet.noneOf(MessageStatus.class);
        };

    for (MessageStatus next : MessageStatus.values()) {
      assertThat(status.movesTo(next))
          .as("%s to %s", status, next)
          .isEqualTo(further.contains(next));
    }
  }

  @Test
  void noStatusIsReachedAgainOnceItWasLeft() {
    for (MessageStatus one : MessageStatus.values()) {
      for (MessageStatus other : MessageStatus.values()) {
        assertThat(one.movesTo(other) && other.movesTo(one)).isFalse();
      }
    }
    assertThat(PENDING.movesTo(FAILED)).isTrue();
  }
}
