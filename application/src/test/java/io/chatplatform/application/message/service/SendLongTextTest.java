package io.chatplatform.application.message.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatplatform.application.fake.ChannelBuilder;
import io.chatplatform.application.message.port.in.SendMessage;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.message.MessageType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SendLongTextTest {
  private final SendingWorld sending = new SendingWorld(ChannelBuilder.aChannel());

  @Test
  void theLimitTheLengthAndThePartsAreSaid() {
    assertThatThrownBy(() -> sending.send(draft("word ".repeat(30), false)))
        .isInstanceOfSatisfying(
            Refusal.Unacceptable.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("text_too_long");
              assertThat(refusal.errors().getFirst().message())
                  .contains("at most 100", "has 150", "2 messages");
            });
  }

  @Test
  void whoAsksForItGetsSeveralMessagesInOrder() {
    sending.send(draft("word ".repeat(30) + "end", true));

    assertThat(sending.replies())
        .extracting(message -> message.content().text().orElseThrow())
        .hasSize(2)
        .allSatisfy(text -> assertThat(text.length()).isLessThanOrEqualTo(100))
        .last()
        .asString()
        .endsWith("end");
  }

  @Test
  void aBookIsRefusedAllTheSame() {
    assertThatThrownBy(() -> sending.send(draft("word ".repeat(300), true)))
        .isInstanceOf(Refusal.Unacceptable.class);
    assertThat(sending.replies()).isEmpty();
  }

  private static SendMessage.Draft draft(String text, boolean split) {
    return new SendMessage.Draft(
        Optional.of(text),
        MessageType.TEXT,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        split);
  }
}
