package io.chatplatform.application.outbound.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.application.channel.OutgoingMessage;
import io.chatplatform.application.channel.SendResult;
import io.chatplatform.application.fake.Samples;
import io.chatplatform.application.fake.World;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.MessageStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A platform that drops what it has already.
class RepeatsTest {
  private final OutboundWorld outbound = new OutboundWorld();
  private final World world = outbound.world;

  @BeforeEach
  void drop() {
    world.channel.dropRepeats();
  }

  @Test
  void whatMayHaveBeenSentIsSentAgainUnderItsId() {
    world.channel.answer(new SendResult.Unknown("timed out"));
    Message reply = givenReply();

    outbound.deliverDue();
    assertThat(outbound.now(reply).status()).isEqualTo(MessageStatus.PENDING);
    world.clock.pass(outbound.waits(reply));
    outbound.deliverDue();

    assertThat(outbound.now(reply).status()).isEqualTo(MessageStatus.SENT);
    assertThat(world.channel.sent())
        .extracting(OutgoingMessage::id)
        .containsExactly(reply.id(), reply.id());
  }

  @Test
  void whatIsNeverAnsweredIsGivenUp() {
    Message reply = givenReply();
    for (int attempt = 0; attempt < OutboundWorld.SETTINGS.maxAttempts(); attempt++) {
      world.channel.answer(new SendResult.Unknown("timed out"));
      outbound.deliverDue();
      if (outbound.isQueued(reply)) {
        world.clock.pass(outbound.waits(reply));
      }
    }

    assertThat(outbound.now(reply).delivery().error())
        .hasValueSatisfying(error -> assertThat(error.code()).isEqualTo("gave_up"));
    assertThat(world.channel.sent()).hasSize(OutboundWorld.SETTINGS.maxAttempts());
  }

  private Message givenReply() {
    return world.givenPending(Samples.aReply(world.givenChat(), world.clock.instant()));
  }
}
