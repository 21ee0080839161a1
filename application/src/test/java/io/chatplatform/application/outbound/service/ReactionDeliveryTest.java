package io.chatplatform.application.outbound.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.application.channel.InboundEvent.Change;
import io.chatplatform.application.channel.OutgoingReaction;
import io.chatplatform.application.channel.SendResult;
import io.chatplatform.application.fake.ChannelBuilder;
import io.chatplatform.application.fake.Samples;
import io.chatplatform.application.fake.World;
import io.chatplatform.application.inbound.port.out.MessageChangeRepository.Kept;
import io.chatplatform.application.inbound.service.MessageChanges;
import io.chatplatform.application.message.port.out.MessageRepository.PlatformRef;
import io.chatplatform.domain.channel.ReactionRule;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.event.TenantEvent;
import io.chatplatform.domain.message.DeliveryError;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.MessageStatus;
import io.chatplatform.domain.message.Reaction;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReactionDeliveryTest {
  private static final DeliveryError GONE = new DeliveryError("100", "The message is gone.");
  private final OutboundWorld outbound =
      new OutboundWorld(ChannelBuilder.aChannel().thatTakesReactions(ReactionRule.ANY));
  private final World world = outbound.world;
  private final Chat chat = world.givenChat();
  private final Message question = world.messagesOf(chat.id()).getFirst();

  @Test
  void aReactionIsSentToTheMessageItIsOn() {
    want("👍");

    assertThat(outbound.deliverDue()).isEqualTo(1);

    assertThat(world.channel.reacted())
        .singleElement()
        .extracting(OutgoingReaction::platformMessageId, OutgoingReaction::emoji)
        .containsExactly(platformId(), Optional.of("👍"));
    assertThat(world.channel.sent()).isEmpty();
    assertThat(shown()).containsExactly(new Reaction("👍", false));
    assertThat(outbound.isQueued(question)).isFalse();
    assertThat(outbound.now(question).status()).isEqualTo(MessageStatus.DELIVERED);
  }

  @Test
  void onlyTheLatestWishIsSent() {
    want("👍");
    want("❤️");

    outbound.deliverDue();

    assertThat(world.channel.reacted())
        .extracting(OutgoingReaction::emoji)
        .containsExactly(Optional.of("❤️"));
  }

  @Test
  void takingItBackIsSentToo() {
    want("👍");
    outbound.deliverDue();
    world.clock.pass(Duration.ofSeconds(5));
    takeBack();

    outbound.deliverDue();

    assertThat(world.channel.reacted().getLast().emoji()).isEmpty();
    assertThat(shown()).isEmpty();
  }

  @Test
  void whatThePlatformRefusesIsUndoneAndSaid() {
    want("👍");
    outbound.deliverDue();
    world.clock.pass(Duration.ofSeconds(5));
    want("🦜");
    world.channel.answerReaction(new SendResult.Refused(GONE, false));

    outbound.deliverDue();

    assertThat(shown()).containsExactly(new Reaction("👍", false));
    assertThat(outbound.now(question).delivery().error()).contains(GONE);
    assertThat(outbound.isQueued(question)).isFalse();
    assertThat(
            world.events.events(TenantEvent.MessageUpdated.class).getLast().message().reactions())
        .containsExactly(new Reaction("👍", false));
    want("❤️");
    assertThat(outbound.now(question).delivery().error()).isEmpty();
  }

  @Test
  void anotherWishWhileOneIsOnItsWayIsSentAfterwards() {
    want("👍");
    var due = outbound.claim();
    world.channel.answerReaction(new SendResult.Accepted("x"));
    world.channel.onReaction(() -> want("❤️"));
    due.forEach(outbound.delivery::deliver);

    assertThat(shown()).containsExactly(new Reaction("❤️", false));
    assertThat(outbound.deliverDue()).isEqualTo(1);
    assertThat(world.channel.reacted())
        .extracting(OutgoingReaction::emoji)
        .containsExactly(Optional.of("👍"), Optional.of("❤️"));
    assertThat(outbound.isQueued(question)).isFalse();
  }

  @Test
  void aRefusalOfTheFormerWishLeavesTheLatestAlone() {
    want("👍");
    var due = outbound.claim();
    world.channel.answerReaction(new SendResult.Refused(GONE, false));
    world.channel.onReaction(() -> want("❤️"));
    due.forEach(outbound.delivery::deliver);

    assertThat(shown()).containsExactly(new Reaction("❤️", false));
    assertThat(outbound.now(question).delivery().error()).isEmpty();
    assertThat(outbound.deliverDue()).isEqualTo(1);
    assertThat(shown()).containsExactly(new Reaction("❤️", false));
  }

  @Test
  void whatIsUncertainIsSentAgainAndGivenUpInTheEnd() {
    want("👍");
    for (int attempt = 1; attempt <= OutboundWorld.SETTINGS.maxAttempts(); attempt++) {
      world.channel.answerReaction(new SendResult.Unknown("no answer"));
      assertThat(outbound.deliverDue()).isEqualTo(1);
      world.clock.pass(Duration.ofMinutes(1));
    }

    assertThat(outbound.isQueued(question)).isFalse();
    assertThat(shown()).isEmpty();
    assertThat(outbound.now(question).delivery().error().orElseThrow().code()).isEqualTo("gave_up");
  }

  @Test
  void anInstanceThatDiedWhileSendingIsReplaced() {
    want("👍");
    outbound.claim();
    world.clock.pass(OutboundWorld.SETTINGS.lease());

    outbound.deliverDue();

    assertThat(world.channel.reacted()).hasSize(1);
    assertThat(outbound.isQueued(question)).isFalse();
  }

  @Test
  void itWaitsForWhatWasSaidBeforeIt() {
    Message reply = world.givenPending(Samples.aReply(chat, world.clock.instant()));
    want("👍");

    assertThat(outbound.deliverDue()).isEqualTo(1);
    assertThat(world.channel.reacted()).isEmpty();
    assertThat(outbound.now(reply).status()).isEqualTo(MessageStatus.SENT);
    outbound.deliverDue();
    assertThat(world.channel.reacted()).hasSize(1);
  }

  @Test
  void whatTheCustomerDoesMeanwhileLeavesItAlone() {
    want("👍");
    var ref = new PlatformRef(chat.origin().connection(), platformId());
    Message now = outbound.now(question);
    Message both =
        world.in(() -> {
          world.changes.keep(
              List.of(
                  new Kept(ref, "theirs", true, new Change.Reacted("🙏"), world.clock.instant())));
          return new MessageChanges(world.changes).applyTo(ref, now);
        });

    assertThat(both.reactions())
        .containsExactly(new Reaction("🙏", true), new Reaction("👍", false));
  }

  @Test
  void aMessageThatWasTakenBackNeedsNone() {
    want("👍");
    world.run(() -> world.messages.reviseAll(List.of(question.deleted(world.clock.instant()))));

    outbound.deliverDue();

    assertThat(world.channel.reacted()).isEmpty();
    assertThat(outbound.isQueued(question)).isFalse();
  }

  @Test
  void anEntryThatNobodyWantsAnyMoreGoes() {
    world.run(() ->
        world.outbox.addReaction(
            question.id(), chat.id(), chat.origin().connection(), world.clock.instant()));

    outbound.deliverDue();

    assertThat(world.channel.reacted()).isEmpty();
    assertThat(outbound.isQueued(question)).isFalse();
  }

  @Test
  void aDisconnectedAccountUndoesIt() {
    want("👍");
    world.run(() -> {
      var connection = world.connections.find(chat.origin().connection()).orElseThrow();
      world.connections.update(connection.disconnected(world.clock.instant()));
    });

    outbound.deliverDue();

    assertThat(shown()).isEmpty();
    assertThat(outbound.now(question).delivery().error().orElseThrow().code())
        .isEqualTo("disconnected");
  }

  private void want(String emoji) {
    want(Optional.of(emoji));
  }

  private void takeBack() {
    want(Optional.empty());
  }

  private void want(Optional<String> emoji) {
    world.run(() -> {
      var ref = new PlatformRef(chat.origin().connection(), platformId());
      Message now = world.messages.find(question.id()).orElseThrow();
      world.messages.updateAll(
          List.of(outbound.reactions.want(ref, now, emoji, world.clock.instant())));
      world.outbox.addReaction(
          question.id(), chat.id(), chat.origin().connection(), world.clock.instant());
    });
  }

  private String platformId() {
    return question.delivery().platformMessageId().orElseThrow();
  }

  private List<Reaction> shown() {
    return outbound.now(question).reactions();
  }
}
