package io.chatplatform.domain.message;

import static io.chatplatform.domain.message.MessageBuilder.NOW;
import static io.chatplatform.domain.message.MessageBuilder.aReply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.chat.ChatId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessageTest {
  private static final DeliveryError REFUSED = new DeliveryError("131047", "The window is closed.");
  private final MessageId id = new MessageId(UUID.randomUUID());
  private final ChatId chat = new ChatId(UUID.randomUUID());
  private final MessageContent text = new MessageContent.Text("Hello");
  private final Message.Times times = new Message.Times(NOW, NOW, false);

  @Test
  void aCustomersMessageIsDeliveredAndUnread() {
    Message message = Message.received(id, chat, "mid.1", text, Message.Links.NONE, times);

    assertThat(message.status()).isEqualTo(MessageStatus.DELIVERED);
    assertThat(message.isRead()).isFalse();
    assertThat(message.sender()).isEqualTo(new Sender.Customer());
    assertThat(message.delivery().platformMessageId()).contains("mid.1");
  }

  @Test
  void anEchoIsASentMessageOfTheBusiness() {
    Message message = Message.echoed(id, chat, "mid.1", text, Message.Links.NONE, times);

    assertThat(message.status()).isEqualTo(MessageStatus.SENT);
    assertThat(message.isRead()).isTrue();
    assertThat(message.sender()).isEqualTo(new Sender.Agent(Optional.empty()));
  }

  @Test
  void whatAnAgentComposesIsPendingAndHasNoPlatformIdYet() {
    Message message =
        Message.composed(id, chat, new Sender.Automation(), text, Message.Links.NONE, NOW);

    assertThat(message.status()).isEqualTo(MessageStatus.PENDING);
    assertThat(message.delivery().platformMessageId()).isEmpty();
    assertThat(message.timestamp()).isEqualTo(NOW);
  }

  @Test
  void anAcceptedMessageIsSentUnderThePlatformsId() {
    Message accepted = aReply().build().heldUp(REFUSED).accepted("mid.1");

    assertThat(accepted.status()).isEqualTo(MessageStatus.SENT);
    assertThat(accepted.delivery().platformMessageId()).contains("mid.1");
    assertThat(accepted.delivery().error()).isEmpty();
  }

  @Test
  void acceptingDoesNotTakeBackWhatIsKnownAlready() {
    Message read = aReply().in(MessageStatus.READ).build();

    assertThat(read.accepted("mid.1").status()).isEqualTo(MessageStatus.READ);
    assertThat(read.accepted("mid.1").delivery().platformMessageId()).contains("mid.1");
  }

  @Test
  void whatWasGivenUpIsSentAfterAllOnceThePlatformSaysSo() {
    Message givenUp = aReply().build().failed(DeliveryError.OUTCOME_UNKNOWN);

    assertThat(givenUp.accepted("mid.1").status()).isEqualTo(MessageStatus.SENT);
    assertThat(givenUp.accepted("mid.1").delivery().error()).isEmpty();
  }

  @Test
  void whatThePlatformRefusedStaysFailed() {
    Message refused = aReply().build().failed(REFUSED);

    assertThat(refused.accepted("mid.1").status()).isEqualTo(MessageStatus.FAILED);
    assertThat(refused.accepted("mid.1").delivery().error()).contains(REFUSED);
  }

  @ParameterizedTest
  @EnumSource
  void aMessageAdvancesOnlyWhereItsStatusMovesTo(MessageStatus next) {
    for (MessageStatus now : MessageStatus.values()) {
      Message message = aReply().in(now).build();
      Message advanced = message.advancedTo(next);
      assertThat(advanced.status()).isEqualTo(now.movesTo(next) ? next : now);
      assertThat(advanced.equals(message)).isEqualTo(!now.movesTo(next));
    }
  }

  @ParameterizedTest
  @EnumSource
  void onlyWhatIsNotDeliveredCanFail(MessageStatus status) {
    boolean fails = status == MessageStatus.PENDING || status == MessageStatus.SENT;
    Message failed = aReply().in(status).build().failed(REFUSED);

    assertThat(failed.delivery().error().isPresent()).isEqualTo(fails);
    assertThat(failed.status()).isEqualTo(fails ? MessageStatus.FAILED : status);
  }

  @Test
  void onlyAFailedMessageIsRetriedAndThenIsNew() {
    Message sent = aReply().build().accepted("mid.1");
    Message failed = sent.failed(REFUSED);

    assertThat(failed.retried().delivery())
        .isEqualTo(
            new Message.Delivery(Optional.empty(), MessageStatus.PENDING, Optional.empty(), true));
    assertThatThrownBy(sent::retried)
        .isInstanceOfSatisfying(
            Refusal.Conflict.class, refusal -> assertThat(refusal.code()).isEqualTo("not_failed"));
  }

  @ParameterizedTest
  @EnumSource
  void onlyAPendingMessageIsHeldUp(MessageStatus status) {
    Message held = aReply().in(status).build().heldUp(REFUSED);

    assertThat(held.status()).isEqualTo(status);
    assertThat(held.delivery().error().isPresent()).isEqualTo(status == MessageStatus.PENDING);
  }

  @Test
  void mediaNeedAFileAndATypeOfFile() {
    assertThatThrownBy(
            () -> new MessageContent.Media(MessageType.IMAGE, Optional.empty(), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    Attachment file =
        Attachment.ready(
            new AttachmentId(UUID.randomUUID()),
            MessageType.IMAGE,
            Attachment.MediaInfo.of("image/png", Optional.empty(), 1));
    assertThatThrownBy(
            () -> new MessageContent.Media(MessageType.TEXT, Optional.empty(), List.of(file)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anEditReplacesTheWordsOnly() {
    Message message = Message.received(id, chat, "mid.1", text, Message.Links.NONE, times);

    Message edited = message.edited("Hello again", NOW.plusSeconds(1));

    assertThat(edited.content()).isEqualTo(new MessageContent.Text("Hello again"));
    assertThat(edited.times().editedAt()).contains(NOW.plusSeconds(1));
    assertThat(edited.timestamp()).isEqualTo(message.timestamp());
  }

  @Test
  void nothingOfADeletedMessageIsLeft() {
    var links =
        new Message.Links(
            Optional.empty(),
            Optional.of("mid.0"),
            Optional.empty(),
            MessageContext.NONE.withPayload(Optional.of("SECRET")));
    Message message =
        Message.received(id, chat, "mid.1", text, links, times)
            .reacted(List.of(new Reaction("👍", true)));

    Message deleted = message.deleted(NOW.plusSeconds(1));

    assertThat(deleted.isDeleted()).isTrue();
    assertThat(deleted.content()).isEqualTo(new MessageContent.Deleted(MessageType.TEXT));
    assertThat(deleted.content().text()).isEmpty();
    assertThat(deleted.reactions()).isEmpty();
    assertThat(deleted.links().context()).isEqualTo(MessageContext.NONE);
  }

  @Test
  void aPlaceIsOnEarth() {
    assertThatThrownBy(() ->
            new MessageContent.Location(
                90.1, 0, Optional.empty(), Optional.empty(), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
