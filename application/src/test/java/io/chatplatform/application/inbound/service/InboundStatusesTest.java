package io.chatplatform.application.inbound.service;

import static io.chatplatform.application.fake.Samples.NOW;
import static io.chatplatform.application.inbound.service.InboundWorld.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.application.channel.InboundEvent.StatusChanged;
import io.chatplatform.application.fake.Samples;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.chat.CustomerIdentity;
import io.chatplatform.domain.event.TenantEvent;
import io.chatplatform.domain.message.DeliveryError;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.MessageStatus;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How far the business's messages got.
class InboundStatusesTest {
  private final InboundWorld inbound = new InboundWorld();
  private final CustomerIdentity ada = customer("ada");
  private Chat chat = Samples.aChat(inbound.connection);

  @BeforeEach
  void aChat() {
    inbound.deliver(inbound.says(ada, "m0", "Hello", NOW.minusSeconds(60)));
    chat = inbound.world.allChats().getFirst();
    inbound.world.events.forget();
  }

  @Test
  void aStatusIsAppliedByThePlatformsId() {
    Message sent = givenSent("m1", 0);

    inbound.deliver(inbound.status("m1", MessageStatus.DELIVERED));
    inbound.deliver(inbound.status("m1", MessageStatus.SENT));

    assertThat(status(sent)).isEqualTo(MessageStatus.DELIVERED);
    assertThat(inbound.world.events.events()).hasSize(1);
    assertThat(inbound.world.chat(chat.id()).activity().lastMessage().orElseThrow().status())
        .isEqualTo(MessageStatus.DELIVERED);
  }

  @Test
  void aStatusByOurIdSettlesAMessageWhoseAnswerNeverCame() {
    Message pending = inbound.world.givenPending(Samples.aReply(chat, NOW));

    inbound.deliver(
        inbound.status("m1", Optional.of(pending.id()), MessageStatus.DELIVERED, false));

    Message now = inbound.world.message(pending.id());
    assertThat(now.status()).isEqualTo(MessageStatus.DELIVERED);
    assertThat(now.delivery().platformMessageId()).contains("m1");
    assertThat(inbound.world.in(() -> inbound.world.outbox.dueAt(pending.id()))).isEmpty();
  }

  @Test
  void aStatusOfAllEarlierOnesReachesThemAndNoLaterOne() {
    Message first = givenSent("m1", 0);
    Message second = givenSent("m2", 1);
    Message third = givenSent("m3", 2);

    inbound.deliver(inbound.status("m2", Optional.empty(), MessageStatus.READ, true));

    assertThat(status(first)).isEqualTo(MessageStatus.READ);
    assertThat(status(second)).isEqualTo(MessageStatus.READ);
    assertThat(status(third)).isEqualTo(MessageStatus.SENT);
  }

  @Test
  void aWatermarkReachesAllThatWasSentByThen() {
    Message first = givenSent("m1", 0);
    Message second = givenSent("m2", 1);
    Message third = givenSent("m3", 2);

    inbound.deliver(inbound.upTo(ada, MessageStatus.DELIVERED, NOW.plusSeconds(1)));

    assertThat(status(first)).isEqualTo(MessageStatus.DELIVERED);
    assertThat(status(second)).isEqualTo(MessageStatus.DELIVERED);
    assertThat(status(third)).isEqualTo(MessageStatus.SENT);
  }

  @Test
  void aWatermarkWaitsForMessagesThatComeLater() {
    inbound.deliver(inbound.upTo(ada, MessageStatus.READ, NOW.plusSeconds(1)));
    inbound.deliver(inbound.echo(ada, "m1", "From the phone", NOW));

    assertThat(inbound.world.messagesOf(chat.id()).getLast().status())
        .isEqualTo(MessageStatus.READ);
  }

  @Test
  void aStatusThatComesBeforeItsMessageIsKeptForIt() {
    inbound.deliver(inbound.status("m1", MessageStatus.READ));
    inbound.deliver(inbound.status("m1", MessageStatus.DELIVERED));
    inbound.deliver(inbound.echo(ada, "m1", "From the phone", NOW));

    assertThat(inbound.world.messagesOf(chat.id()).getLast().status())
        .isEqualTo(MessageStatus.READ);
  }

  @Test
  void aKeptStatusOfAllEarlierOnesReachesThemToo() {
    Message earlier = givenSent("m1", 0);

    inbound.deliver(inbound.status("m2", Optional.empty(), MessageStatus.READ, true));
    inbound.deliver(inbound.echo(ada, "m2", "From the phone", NOW.plusSeconds(5)));

    assertThat(status(earlier)).isEqualTo(MessageStatus.READ);
  }

  @Test
  void aStatusThatSettlesAMessageBringsWhatWasKeptForIt() {
    Message pending = inbound.world.givenPending(Samples.aReply(chat, NOW));
    inbound.deliver(inbound.status("m1", MessageStatus.DELIVERED));

    inbound.deliver(inbound.status("m1", Optional.of(pending.id()), MessageStatus.SENT, false));

    assertThat(status(pending)).isEqualTo(MessageStatus.DELIVERED);
  }

  @Test
  void aWatermarkReachesWhatTheSameBatchSettled() {
    Message pending = inbound.world.givenPending(Samples.aReply(chat, NOW));

    inbound.deliver(
        inbound.upTo(ada, MessageStatus.READ, NOW.plusSeconds(1)),
        inbound.status("m1", Optional.of(pending.id()), MessageStatus.SENT, false));

    assertThat(status(pending)).isEqualTo(MessageStatus.READ);
  }

  @Test
  void aFailureTellsItsReason() {
    Message sent = givenSent("m1", 0);
    var reason = new DeliveryError("131047", "The window is closed.");

    inbound.deliver(failed("m1", Optional.of(reason)));

    assertThat(status(sent)).isEqualTo(MessageStatus.FAILED);
    assertThat(inbound.world.message(sent.id()).delivery().error()).contains(reason);
    assertThat(inbound.world.events.events(TenantEvent.MessageUpdated.class)).hasSize(1);
  }

  @Test
  void aFailureWithoutAReasonStillHasWords() {
    Message sent = givenSent("m1", 0);

    inbound.deliver(failed("m1", Optional.empty()));

    assertThat(inbound.world.message(sent.id()).delivery().error())
        .hasValueSatisfying(error -> assertThat(error.message()).isNotBlank());
  }

  @Test
  void aStatusOfACustomersMessageChangesNothing() {
    inbound.deliver(inbound.status("m0", MessageStatus.READ));

    assertThat(inbound.world.messagesOf(chat.id()).getFirst().status())
        .isEqualTo(MessageStatus.DELIVERED);
    assertThat(inbound.world.events.events()).isEmpty();
  }

  private StatusChanged failed(String mid, Optional<DeliveryError> error) {
    return new StatusChanged(
        Samples.CHANNEL,
        inbound.connection.account().platformAccountId(),
        mid,
        Optional.empty(),
        MessageStatus.FAILED,
        false,
        error);
  }

  private Message givenSent(String mid, int seconds) {
    return inbound.world.given(Samples.aReply(chat, NOW.plusSeconds(seconds)).accepted(mid));
  }

  private MessageStatus status(Message message) {
    return inbound.world.message(message.id()).status();
  }
}
