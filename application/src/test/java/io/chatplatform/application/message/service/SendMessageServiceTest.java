package io.chatplatform.application.message.service;

import static io.chatplatform.application.fake.ChannelBuilder.aChannel;
import static io.chatplatform.application.message.service.SendingWorld.draft;
import static io.chatplatform.application.message.service.SendingWorld.marked;
import static io.chatplatform.application.message.service.SendingWorld.pictures;
import static io.chatplatform.application.message.service.SendingWorld.quoting;
import static io.chatplatform.application.message.service.SendingWorld.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.chatplatform.application.fake.ChannelBuilder;
import io.chatplatform.application.fake.Samples;
import io.chatplatform.application.fake.World;
import io.chatplatform.application.media.MediaKey;
import io.chatplatform.application.message.port.in.SendMessage;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.event.TenantEvent;
import io.chatplatform.domain.message.Attachment;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.MessageContent;
import io.chatplatform.domain.message.MessageId;
import io.chatplatform.domain.message.MessageStatus;
import io.chatplatform.domain.message.MessageType;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SendMessageServiceTest {
  private SendingWorld sending = new SendingWorld(aChannel());
  private World world = sending.world;

  @Test
  void aReplyIsPendingInTheOutboxAndTold() {
    Message reply = sending.send(text("Two loaves."));

    assertThat(reply.status()).isEqualTo(MessageStatus.PENDING);
    assertThat(world.message(reply.id())).isEqualTo(reply);
    assertThat(world.in(() -> world.outbox.dueAt(reply.id()))).contains(world.clock.instant());
    assertThat(world.wakes()).isEqualTo(1);
    assertThat(world.events.events())
        .containsExactly(new TenantEvent.MessageCreated(reply, world.chat(sending.chat.id())));
    assertThat(world.chat(sending.chat.id()).activity().lastMessage().orElseThrow().id())
        .isEqualTo(reply.id());
  }

  @Test
  void aTextIsTheCaptionOfTheFirstFile() {
    Attachment one = world.givenUpload();
    Attachment two = world.givenUpload();

    Message first = sending.send(pictures(Optional.of("Look"), one, two));

    assertThat(first.content())
        .isEqualTo(new MessageContent.Media(MessageType.IMAGE, Optional.of("Look"), List.of(one)));
    assertThat(sending.replies()).hasSize(2);
    assertThat(sending.replies().getLast().content().text()).isEmpty();
    assertThat(world.events.events(TenantEvent.MessageCreated.class)).hasSize(2);
  }

  @Test
  void filesAreSentInTheOrderInWhichTheyAreNamed() {
    Attachment one = world.givenUpload();
    Attachment two = world.givenUpload();
    Attachment three = world.givenUpload();

    sending.send(pictures(Optional.empty(), three, one, two));

    assertThat(sending.replies())
        .extracting(message -> message.content().attachments().getFirst())
        .containsExactly(three, one, two);
  }

  @Test
  void whereThereAreNoCaptionsTheTextFollowsTheFiles() {
    var plain = new SendingWorld(aChannel().withoutCaptions());

    plain.send(pictures(Optional.of("Look"), plain.world.givenUpload()));

    assertThat(plain.replies())
        .extracting(message -> message.content().type())
        .containsExactly(MessageType.IMAGE, MessageType.TEXT);
  }

  @Test
  void aClientsMarkIsStoredOnce() {
    Message first = sending.send(marked("Hello", "c-1"));
    Message again = sending.send(marked("Hello", "c-1"));
    Message other = sending.send(marked("Hello", "c-2"));

    assertThat(again).isEqualTo(first);
    assertThat(other.id()).isNotEqualTo(first.id());
    assertThat(sending.replies()).hasSize(2);
    assertThat(world.events.events()).hasSize(2);
  }

  @Test
  void aReplyQuotesAMessageOfItsChat() {
    Message asked = world.messagesOf(sending.chat.id()).getFirst();

    Message reply = sending.send(quoting(asked.id()));

    assertThat(reply.links().replyTo()).contains(asked.id());
    assertThat(reply.links().replyToPlatformId()).isEqualTo(asked.delivery().platformMessageId());
  }

  @Test
  void aReplyQuotesNothingElse() {
    Chat other = world.givenChat();
    Message pending = sending.send(text("Not sent yet"));

    for (MessageId wrong :
        List.of(
            world.messagesOf(other.id()).getFirst().id(),
            pending.id(),
            new MessageId(Samples.id()))) {
      assertThatThrownBy(() -> sending.send(quoting(wrong)))
          .isInstanceOfSatisfying(
              Refusal.Unacceptable.class,
              refusal -> assertThat(refusal.errors().getFirst().field()).isEqualTo("replyToId"));
    }
  }

  @Test
  void aTextUpToTheLimitIsTakenAndOneCharacterMoreIsNot() {
    assertThat(sending.send(text("😀".repeat(100)))).isNotNull();
    assertRefused(text("x".repeat(101)), "text_too_long");
    assertRefused(text("a\0b"), "text_malformed");
  }

  @Test
  void aMessageNeedsWhatItsTypePromises() {
    assertRefused(draft(Optional.empty(), MessageType.TEXT, List.of()), "text_missing");
    assertRefused(text(" \n"), "text_missing");
    assertRefused(draft(Optional.of("x"), MessageType.IMAGE, List.of()), "attachment_missing");
    assertRefused(draft(Optional.of("x"), MessageType.TEMPLATE, List.of()), "type_unsupported");
  }

  @Test
  void aTextIsTheCaptionOfTheFirstFileThatCanCarryOne() {
    sending = new SendingWorld(ChannelBuilder.aChannel().thatTakesSounds());
    world = sending.world;
    Attachment sound = world.givenUpload(MessageType.AUDIO, "audio/ogg", 9);

    sending.send(pictures(Optional.of("Listen"), sound));

    assertThat(sending.replies())
        .extracting(message -> message.content().type(), message -> message.content().text())
        .containsExactly(
            tuple(MessageType.AUDIO, Optional.empty()),
            tuple(MessageType.TEXT, Optional.of("Listen")));
  }

  @Test
  void aPictureIsMadeToFitWhereTheChannelTakesJpeg() throws Exception {
    sending = new SendingWorld(ChannelBuilder.aChannel().thatTakesJpeg());
    world = sending.world;
    Attachment large = world.givenUpload(MessageType.IMAGE, "image/png", 1_025);
    MediaKey key = MediaKey.of(world.tenant, large.id());
    world.media.write(key, new ByteArrayInputStream(new byte[1_025]), 2_000);

    Attachment sent =
        sending.send(pictures(Optional.empty(), large)).content().attachments().getFirst();

    assertThat(sent.info().mimeType()).isEqualTo("image/jpeg");
    assertThat(sent.info().fileName()).contains("bread.jpg");
    assertThat(sent.info().size()).isEqualTo(3);
    try (var bytes = world.media.open(key).orElseThrow()) {
      assertThat(bytes.readAllBytes()).hasSize(3);
    }
  }

  @Test
  void aPictureThatCannotBeMadeToFitIsRefusedWithTheReason() throws Exception {
    sending = new SendingWorld(ChannelBuilder.aChannel().thatTakesJpeg());
    world = sending.world;
    Attachment moving = world.givenUpload(MessageType.IMAGE, "image/gif", 9);
    world.media.write(
        MediaKey.of(world.tenant, moving.id()), new ByteArrayInputStream(new byte[9]), 9);
    world.scaler.fails();

    assertThatThrownBy(() -> sending.send(pictures(Optional.empty(), moving)))
        .hasMessageContaining("image/gif")
        .hasMessageContaining("it takes image/jpeg, image/png");
  }

  @Test
  void aFileMustFitTheChannel() {
    assertRefused(
        pictures(Optional.empty(), world.givenUpload(MessageType.IMAGE, "image/png", 1_025)),
        "file_too_large");
    assertRefused(
        pictures(Optional.empty(), world.givenUpload(MessageType.IMAGE, "image/tiff", 9)),
        "file_type_unsupported");
    assertRefused(
        pictures(Optional.empty(), world.givenUpload(MessageType.VIDEO, "video/mp4", 9)),
        "type_unsupported");
  }

  @Test
  void aFileIsSentOnce() {
    Attachment file = world.givenUpload();
    sending.send(pictures(Optional.empty(), file));

    assertRefused(pictures(Optional.empty(), file), "attachment_unknown");
    Attachment twice = world.givenUpload();
    assertRefused(pictures(Optional.empty(), twice, twice), "attachment_unknown");
  }

  @Test
  void afterTheWindowNothingIsSentUntilTheCustomerWritesAgain() {
    world.clock.pass(Duration.ofHours(24));
    assertRefused(text("Too late"), "window_closed");

    world.given(Samples.aMessage(sending.chat, "Hello?", world.clock.instant()));
    assertThat(sending.send(text("In time"))).isNotNull();
  }

  @Test
  void aPausedConnectionSendsNothing() {
    world.run(() -> {
      var connection = world.connections.find(sending.chat.origin().connection()).orElseThrow();
      world.connections.update(connection.active(false, world.clock.instant()));
    });

    assertRefused(text("Hello"), "connection_paused");
  }

  @Test
  void thereIsNoUnknownChat() {
    var nowhere = new SendMessage.Command(sending.agent, new ChatId(Samples.id()), text("Hello"));

    assertThatThrownBy(() -> sending.service.handle(nowhere)).isInstanceOf(Refusal.NotFound.class);
  }

  private void assertRefused(SendMessage.Draft draft, String code) {
    int before = sending.replies().size();
    assertThatThrownBy(() -> sending.send(draft))
        .isInstanceOfSatisfying(
            Refusal.Unacceptable.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    assertThat(sending.replies()).hasSize(before);
  }
}
