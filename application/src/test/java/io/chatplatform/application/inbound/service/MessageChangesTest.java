package io.chatplatform.application.inbound.service;

import static io.chatplatform.application.fake.Samples.NOW;
import static io.chatplatform.application.inbound.service.InboundWorld.again;
import static io.chatplatform.application.inbound.service.InboundWorld.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.application.channel.InboundEvent;
import io.chatplatform.application.channel.InboundEvent.Change;
import io.chatplatform.application.channel.InboundEvent.InboundContent;
import io.chatplatform.application.fake.Samples;
import io.chatplatform.application.inbound.Delivery;
import io.chatplatform.application.inbound.port.out.MessageChangeRepository.Version;
import io.chatplatform.application.message.port.out.MessageRepository.PlatformRef;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.chat.CustomerIdentity;
import io.chatplatform.domain.event.TenantEvent;
import io.chatplatform.domain.message.AttachmentId;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.MessageType;
import io.chatplatform.domain.message.Reaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Edits, deletions and reactions.
class MessageChangesTest {
  private static final Instant LATER = NOW.plusSeconds(5);
  private final InboundWorld inbound = new InboundWorld();
  private final CustomerIdentity ada = customer("ada");

  @Test
  void anEditReplacesTheTextAndTheOldOneIsKept() {
    inbound.deliver(inbound.says(ada, "m1", "Helo", NOW));

    inbound.deliver(inbound.changed(ada, "m1", new Change.Edited("Hello"), LATER));

    assertThat(message().content().text()).contains("Hello");
    assertThat(message().times().editedAt()).contains(LATER);
    assertThat(versions()).extracting(Version::words).containsExactly("Helo", "Hello");
    assertThat(chat().activity().lastMessage().orElseThrow().preview()).isEqualTo("Hello");
    assertThat(chat().activity().unreadCount()).isEqualTo(1);
    assertThat(inbound.world.events.events(TenantEvent.MessageUpdated.class)).hasSize(1);
  }

  @Test
  void whatIsTakenBackIsGone() {
    inbound.deliver(inbound.says(ada, "m1", "My secret", NOW));
    inbound.deliver(inbound.changed(ada, "m1", new Change.Edited("My big secret"), LATER));

    inbound.deliver(inbound.changed(ada, "m1", new Change.Deleted(), LATER.plusSeconds(1)));

    assertThat(message().isDeleted()).isTrue();
    assertThat(message().content().text()).isEmpty();
    assertThat(chat().activity().lastMessage().orElseThrow().preview()).isEmpty();
    assertThat(versions()).extracting(Version::words).doesNotContain("My secret", "My big secret");
  }

  @Test
  void aDeletionThatCameFirstLeavesNothingToFetch() {
    inbound.deliver(inbound.changed(ada, "m1", new Change.Deleted(), LATER));
    assertThat(inbound.world.allChats()).isEmpty();

    inbound.deliver(picture());

    assertThat(message().isDeleted()).isTrue();
    assertThat(message().content().attachments()).isEmpty();
    assertThat(inbound.fetches).hasValue(0);
  }

  @Test
  void theFilesOfADeletedMessageAreRemoved() {
    inbound.deliver(picture());
    AttachmentId file = message().content().attachments().getFirst().id();

    inbound.deliver(inbound.changed(ada, "m1", new Change.Deleted(), LATER));

    assertThat(inbound.world.in(() -> inbound.world.attachments.find(file))).isEmpty();
  }

  @Test
  void theLastReactionByTimeCounts() {
    inbound.deliver(inbound.says(ada, "m1", "Hello", NOW));

    inbound.deliver(inbound.changed(ada, "m1", new Change.Reacted("❤️"), LATER.plusSeconds(1)));
    inbound.deliver(inbound.changed(ada, "m1", new Change.Reacted("👍"), LATER));
    assertThat(message().reactions()).containsExactly(new Reaction("❤️", true));

    inbound.deliver(inbound.changed(ada, "m1", new Change.ReactionRemoved(), LATER.plusSeconds(2)));
    assertThat(message().reactions()).isEmpty();
  }

  @Test
  void aReactionOpensTheReplyWindowAndAddsNothing() {
    inbound.deliver(inbound.says(ada, "m1", "Hello", NOW));
    inbound.deliver(inbound.changed(ada, "m1", new Change.Reacted("👍"), LATER));

    assertThat(chat().activity().lastCustomerMessageAt()).contains(LATER);
    assertThat(chat().activity().lastInteraction()).isEqualTo(NOW);
    assertThat(inbound.world.messagesOf(chat().id())).hasSize(1);
  }

  @Test
  void aRedeliveredChangeIsToldAgain() {
    inbound.deliver(inbound.says(ada, "m1", "Hello", NOW));
    Delivery change = inbound.delivery(inbound.changed(ada, "m1", new Change.Reacted("👍"), LATER));
    inbound.process(change);
    inbound.process(change);
    assertThat(inbound.world.events.events(TenantEvent.MessageUpdated.class)).hasSize(1);

    inbound.process(again(change));
    assertThat(inbound.world.events.events(TenantEvent.MessageUpdated.class)).hasSize(2);
  }

  @Test
  void aMissingOrImpossibleTimeIsTheTimeOfReceipt() {
    inbound.deliver(
        inbound.says(ada, "m1", "no time", Instant.EPOCH),
        inbound.says(ada, "m2", "far away", Instant.parse("9999-01-01T00:00:00Z")));

    assertThat(inbound.world.messagesOf(chat().id()))
        .extracting(Message::timestamp)
        .containsOnly(inbound.world.clock.instant());
  }

  private InboundEvent picture() {
    return new InboundEvent.MessageReceived(
        Samples.CHANNEL,
        inbound.connection.account().platformAccountId(),
        ada,
        "m1",
        new InboundContent.Media(
            MessageType.IMAGE,
            Optional.of("Look"),
            List.of(
                new InboundContent.Item(
                    MessageType.IMAGE, "media-1", "image/png", Optional.empty()))),
        Optional.empty(),
        NOW);
  }

  private List<Version> versions() {
    return inbound.world.in(
        () -> inbound.world.changes.versions(new PlatformRef(inbound.connection.id(), "m1")));
  }

  private Message message() {
    return inbound.world.messagesOf(chat().id()).getFirst();
  }

  private Chat chat() {
    assertThat(inbound.world.allChats()).hasSize(1);
    return inbound.world.allChats().getFirst();
  }
}
