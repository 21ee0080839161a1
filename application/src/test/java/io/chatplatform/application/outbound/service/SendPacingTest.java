package io.chatplatform.application.outbound.service;

import static io.chatplatform.application.fake.Samples.aReply;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.application.channel.SendResult;
import io.chatplatform.application.channel.SendResult.Because;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.MessageStatus;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Messages wait for their channel's limits, and nothing is given up because of them.
class SendPacingTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private final OutboundWorld outbound = new OutboundWorld();
  private final Chat chat = outbound.world.givenChat();

  @Test
  void whatHasNoPlaceYetWaitsUnsent() {
    Message reply = givenReply();
    outbound.pacer.askToWait(SECOND);

    outbound.deliverDue();

    assertThat(outbound.world.channel.sent()).isEmpty();
    assertThat(outbound.now(reply).status()).isEqualTo(MessageStatus.PENDING);
    assertThat(outbound.waits(reply)).isBetween(SECOND, SECOND.multipliedBy(2));
  }

  @Test
  void aLimitIsNoFailedAttempt() {
    Message reply = givenReply();
    for (int i = 0; i <= OutboundWorld.SETTINGS.maxAttempts(); i++) {
      outbound.world.channel.answer(
          new SendResult.RetryAfter(SECOND, "too many", Because.CUSTOMER_LIMIT));
      outbound.deliverDue();
      outbound.world.clock.pass(SECOND.multipliedBy(2));
    }
    assertThat(outbound.now(reply).status()).isEqualTo(MessageStatus.PENDING);
    assertThat(outbound.pacer.rests).isEmpty();

    outbound.deliverDue();

    assertThat(outbound.now(reply).status()).isEqualTo(MessageStatus.SENT);
  }

  @Test
  void anAccountsLimitRestsTheWholeConnection() {
    givenReply();
    outbound.world.channel.answer(
        new SendResult.RetryAfter(SECOND, "too many", Because.ACCOUNT_LIMIT));

    outbound.deliverDue();

    assertThat(outbound.pacer.rests.values()).containsExactly(SECOND);
  }

  @Test
  void anAccountNearItsLimitRestsAfterSending() {
    Message reply = givenReply();
    outbound.world.channel.answer(new SendResult.Accepted("m1", Optional.of(SECOND)));

    outbound.deliverDue();

    assertThat(outbound.now(reply).status()).isEqualTo(MessageStatus.SENT);
    assertThat(outbound.pacer.rests.values()).containsExactly(SECOND);
  }

  private Message givenReply() {
    return outbound.world.givenPending(aReply(chat, outbound.world.clock.instant()));
  }
}
