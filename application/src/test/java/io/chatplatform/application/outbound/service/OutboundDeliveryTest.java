package io.chatplatform.application.outbound.service;

import static io.chatplatform.application.fake.ChannelBuilder.aChannel;
import static io.chatplatform.application.fake.Samples.aReply;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.application.channel.OutgoingMessage;
import io.chatplatform.application.channel.SendResult;
import io.chatplatform.application.fake.FakeChannelAdapter;
import io.chatplatform.application.fake.World;
import io.chatplatform.application.inbound.port.out.ReceiptRepository.Early;
import io.chatplatform.application.message.port.out.MessageRepository.PlatformRef;
import io.chatplatform.application.outbound.port.out.OutboxDirectory.Due;
import io.chatplatform.domain.channel.ReplyWindowRule;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.connection.ConnectionHealth;
import io.chatplatform.domain.connection.SocialConnection;
import io.chatplatform.domain.event.TenantEvent;
import io.chatplatform.domain.message.DeliveryError;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.MessageStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutboundDeliveryTest {
  private final OutboundWorld outbound = new OutboundWorld();
  private final World world = outbound.world;
  private final Chat chat = world.givenChat();

  @Test
  void anAcceptedMessageIsSent() {
    Message reply = givenReply();

    assertThat(outbound.deliverDue()).isEqualTo(1);

    Message sent = outbound.now(reply);
    assertThat(sent.status()).isEqualTo(MessageStatus.SENT);
    assertThat(sent.delivery().platformMessageId())
        .contains(FakeChannelAdapter.platformId(world.channel.sent().getFirst()));
    assertThat(outbound.isQueued(reply)).isFalse();
    assertThat(world.channel.usedTokens()).containsExactly(World.TOKEN);
    assertThat(world.events.events(TenantEvent.MessageUpdated.class)).hasSize(1);
  }

  @Test
  void aRefusedMessageFailsWithTheReason() {
    var reason = new DeliveryError("131026", "This number has no account.");
    world.channel.answer(new SendResult.Refused(reason, false));
    Message reply = givenReply();

    outbound.deliverDue();

    assertThat(outbound.now(reply).status()).isEqualTo(MessageStatus.FAILED);
    assertThat(outbound.now(reply).delivery().error()).contains(reason);
    assertThat(outbound.isQueued(reply)).isFalse();
  }

  @Test
  void whatMayBeTriedAgainWaitsLongerEachTimeAndIsThenGivenUp() {
    Message reply = givenReply();
    for (int attempt = 1; attempt < OutboundWorld.SETTINGS.maxAttempts(); attempt++) {
      world.channel.answer(new SendResult.RetryAfter(Duration.ZERO, "busy"));
      assertThat(outbound.deliverDue()).isEqualTo(1);
      Duration full = OutboundWorld.SETTINGS.backoff().multipliedBy(1L << (attempt - 1));
      assertThat(outbound.waits(reply)).isBetween(full.dividedBy(2), full);
      assertThat(outbound.now(reply).status()).isEqualTo(MessageStatus.PENDING);
      world.clock.pass(full);
    }
    world.channel.answer(new SendResult.RetryAfter(Duration.ZERO, "busy"));

    outbound.deliverDue();

    assertThat(outbound.now(reply).status()).isEqualTo(MessageStatus.FAILED);
    assertThat(outbound.now(reply).delivery().error().orElseThrow().code()).isEqualTo("gave_up");
    assertThat(outbound.isQueued(reply)).isFalse();
  }

  @Test
  void thePlatformsOwnDelayIsKept() {
    world.channel.answer(new SendResult.RetryAfter(Duration.ofMinutes(9), "throttled"));
    Message reply = givenReply();

    outbound.deliverDue();

    assertThat(outbound.waits(reply)).isEqualTo(Duration.ofMinutes(9));
  }

  @Test
  void anUnknownOutcomeIsNotSentAgainAndAtLastGivenUp() {
    world.channel.answer(new SendResult.Unknown("timed out"));
    Message reply = givenReply();
    outbound.deliverDue();

    assertThat(outbound.now(reply).status()).isEqualTo(MessageStatus.PENDING);
    assertThat(outbound.deliverDue()).isZero();
    world.clock.pass(OutboundWorld.SETTINGS.settleTime());
    outbound.deliverDue();

    assertThat(outbound.now(reply).delivery().error()).contains(DeliveryError.OUTCOME_UNKNOWN);
    assertThat(world.channel.sent()).hasSize(1);
    assertThat(outbound.isQueued(reply)).isFalse();
  }

  @Test
  void anAdapterThatThrowsMayHaveSent() {
    world.channel.answer(message -> {
      throw new IllegalStateException("a bug");
    });
    Message reply = givenReply();

    outbound.deliverDue();
    world.clock.pass(OutboundWorld.SETTINGS.settleTime());
    outbound.deliverDue();

    assertThat(world.channel.sent()).hasSize(1);
    assertThat(outbound.now(reply).delivery().error()).contains(DeliveryError.OUTCOME_UNKNOWN);
  }

  @Test
  void whatTheEchoSettledWhileItWasSentStaysSettled() {
    Message reply = givenReply();
    world.channel.answer(message -> {
      settleByEcho(reply);
      return new SendResult.Unknown("timed out");
    });

    outbound.deliverDue();
    world.clock.pass(Duration.ofDays(1));

    assertThat(outbound.deliverDue()).isZero();
    assertThat(outbound.now(reply).status()).isEqualTo(MessageStatus.SENT);
  }

  @Test
  void whatIsSettledInTheLastMomentIsNotGivenUp() {
    world.channel.answer(new SendResult.Unknown("timed out"));
    Message reply = givenReply();
    outbound.deliverDue();
    world.clock.pass(OutboundWorld.SETTINGS.settleTime());
    List<Due> claimed = outbound.claim();

    settleByEcho(reply);
    claimed.forEach(outbound.delivery::deliver);

    assertThat(outbound.now(reply).status()).isEqualTo(MessageStatus.SENT);
    assertThat(outbound.now(reply).delivery().error()).isEmpty();
  }

  @Test
  void whatAnInstanceBeganToSendIsNeverSentAgain() {
    Message reply = givenReply();
    assertThat(outbound.claim()).hasSize(1);

    world.clock.pass(OutboundWorld.SETTINGS.lease());
    outbound.deliverDue();
    world.clock.pass(OutboundWorld.SETTINGS.settleTime());
    outbound.deliverDue();

    assertThat(world.channel.sent()).isEmpty();
    assertThat(outbound.now(reply).delivery().error()).contains(DeliveryError.OUTCOME_UNKNOWN);
  }

  @Test
  void aChatIsSentInItsOrder() {
    Message first = givenReply();
    Message second = givenReply();
    world.channel.answer(new SendResult.RetryAfter(Duration.ofSeconds(60), "busy"));

    assertThat(outbound.deliverDue()).isEqualTo(1);
    assertThat(outbound.deliverDue()).isZero();
    world.clock.pass(Duration.ofSeconds(60));
    assertThat(outbound.deliverDue()).isEqualTo(1);
    assertThat(outbound.deliverDue()).isEqualTo(1);

    assertThat(world.channel.sent())
        .extracting(OutgoingMessage::id)
        .containsExactly(first.id(), first.id(), second.id());
  }

  @Test
  void aLostTokenHoldsTheMessageUpUntilTheConnectionHeals() {
    var lost = new DeliveryError("190", "The token is no longer valid.");
    world.channel.answer(new SendResult.Refused(lost, true));
    Message reply = givenReply();

    outbound.deliverDue();
    assertThat(outbound.now(reply).status()).isEqualTo(MessageStatus.PENDING);
    assertThat(outbound.now(reply).delivery().error().orElseThrow().code())
        .isEqualTo("needs_reconnect");
    assertThat(health()).isEqualTo(ConnectionHealth.NEEDS_RECONNECT);
    world.clock.pass(Duration.ofHours(1));
    outbound.deliverDue();
    assertThat(world.channel.sent()).hasSize(1);

    outbound.watch.saw(world.tenant, chat.origin().connection(), ConnectionHealth.HEALTHY);
    assertThat(outbound.deliverDue()).isEqualTo(1);

    assertThat(outbound.now(reply).status()).isEqualTo(MessageStatus.SENT);
    assertThat(outbound.now(reply).delivery().error()).isEmpty();
  }

  @Test
  void whatWaitsForAnAccountThatIsGivenUpFails() {
    Message reply = givenReply();
    world.run(() -> {
      SocialConnection connection =
          world.connections.find(chat.origin().connection()).orElseThrow();
      world.connections.update(connection.disconnected(world.clock.instant()));
    });

    outbound.deliverDue();

    assertThat(world.channel.sent()).isEmpty();
    assertThat(outbound.now(reply).delivery().error().orElseThrow().code())
        .isEqualTo("disconnected");
  }

  @Test
  void aStatusThatCameBeforeTheAnswerIsNotLost() {
    Message reply = givenReply();
    world.channel.answer(message -> {
      var ref = new PlatformRef(chat.origin().connection(), "m1");
      var early = new Early(ref, MessageStatus.DELIVERED, false, Optional.empty());
      world.run(() -> world.receipts.keep(List.of(early)));
      return new SendResult.Accepted("m1");
    });

    outbound.deliverDue();

    assertThat(outbound.now(reply).status()).isEqualTo(MessageStatus.DELIVERED);
  }

  @Test
  void aMessageOfADeletedChatIsNotSent() {
    givenReply();
    List<Due> claimed = outbound.claim();
    world.run(() -> world.chats.delete(chat.id()));

    claimed.forEach(outbound.delivery::deliver);

    assertThat(world.channel.sent()).isEmpty();
  }

  @Test
  void afterTheStandardWindowAMessageGoesAsAPersons() {
    Duration day = Duration.ofHours(24);
    var week = ReplyWindowRule.of(day).withHumanAgent(Duration.ofDays(7));
    var patient = new OutboundWorld(aChannel().with(week));
    Chat old = patient.world.givenChat();
    patient.world.clock.pass(day);
    patient.world.givenPending(aReply(old, patient.world.clock.instant()));

    patient.deliverDue();

    assertThat(patient.world.channel.sent().getFirst().humanAgentOnly()).isTrue();
  }

  private ConnectionHealth health() {
    return world.in(
        () -> world.connections.find(chat.origin().connection()).orElseThrow().health());
  }

  private Message givenReply() {
    return world.givenPending(aReply(chat, world.clock.instant()));
  }

  private void settleByEcho(Message reply) {
    world.run(() -> {
      world.messages.updateAll(List.of(reply.accepted("m1")));
      world.outbox.remove(reply.id());
    });
  }
}
