package io.chatplatform.application.outbound.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.application.channel.OutgoingMessage;
import io.chatplatform.application.outbound.port.out.SendPacer.Lane;
import io.chatplatform.domain.channel.Pace;
import io.chatplatform.domain.channel.SendPaces;
import io.chatplatform.domain.chat.CustomerKey;
import io.chatplatform.domain.message.Attachment.MediaInfo;
import io.chatplatform.domain.message.MessageId;
import io.chatplatform.domain.message.MessageType;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SendLanesTest {
  private static final Pace ACCOUNT = Pace.perSecond(300);
  private static final Pace RECORDINGS = Pace.perSecond(10);
  private static final Pace CUSTOMER = Pace.perSecond(1);
  private static final SendPaces ALL =
      new SendPaces(Optional.of(ACCOUNT), Optional.of(RECORDINGS), Optional.of(CUSTOMER));

  @Test
  void aTextNeedsAPlaceForItsAccountAndItsCustomer() {
    assertThat(SendLanes.of(message(new OutgoingMessage.Content.Text("hello")), ALL))
        .containsExactly(new Lane("account", ACCOUNT), new Lane("customer:4930", CUSTOMER));
  }

  @Test
  void aRecordingNeedsOneMore() {
    assertThat(SendLanes.of(message(file(MessageType.VIDEO)), ALL))
        .contains(new Lane("recordings", RECORDINGS));
    assertThat(SendLanes.of(message(file(MessageType.IMAGE)), ALL))
        .doesNotContain(new Lane("recordings", RECORDINGS));
  }

  @Test
  void aChannelWithoutLimitsNeedsNone() {
    assertThat(SendLanes.of(message(file(MessageType.AUDIO)), SendPaces.UNLIMITED)).isEmpty();
  }

  private static OutgoingMessage message(OutgoingMessage.Content content) {
    return new OutgoingMessage(
        new MessageId(UUID.randomUUID()),
        List.of(new CustomerKey("phone", "4930")),
        content,
        Optional.empty(),
        false);
  }

  private static OutgoingMessage.Content file(MessageType type) {
    return new OutgoingMessage.Content.File(
        type,
        MediaInfo.of("video/mp4", Optional.empty(), 1),
        Optional.empty(),
        InputStream::nullInputStream);
  }
}
