package io.chatplatform.application.message.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatplatform.application.fake.ChannelBuilder;
import io.chatplatform.application.fake.Samples;
import io.chatplatform.application.fake.World;
import io.chatplatform.application.inbound.service.BusinessReactions;
import io.chatplatform.application.inbound.service.MessageChanges;
import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.channel.ReactionRule;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.event.TenantEvent;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.Reaction;
import io.chatplatform.domain.user.Role;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReactToMessageTest {
  private final World world =
      new World(ChannelBuilder.aChannel().thatTakesReactions(ReactionRule.only("👍", "❤️")));
  private final Actor agent = world.givenActor(Role.AGENT);
  private final Chat chat = world.givenChat();
  private final Message question = world.messagesOf(chat.id()).getFirst();

  @Test
  void aReactionShowsAtOnceAndWaitsToBeSent() {
    Message reacted = react(question, "👍");

    assertThat(reacted.reactions()).containsExactly(new Reaction("👍", false));
    assertThat(world.message(question.id()).reactions()).isEqualTo(reacted.reactions());
    assertThat(isQueued(question)).isTrue();
    assertThat(world.wakes()).isEqualTo(1);
    assertThat(world.events.events(TenantEvent.MessageUpdated.class))
        .singleElement()
        .satisfies(event -> assertThat(event.message()).isEqualTo(reacted));
  }

  @Test
  void anotherReactionTakesItsPlaceAndNoneTakesItAway() {
    react(question, "👍");

    assertThat(react(question, "❤️").reactions()).containsExactly(new Reaction("❤️", false));
    assertThat(world.message(question.id()).reactions()).containsExactly(new Reaction("❤️", false));
    assertThat(takeBack(question).reactions()).isEmpty();
    assertThat(world.message(question.id()).reactions()).isEmpty();
  }

  @Test
  void theSameAgainChangesNothing() {
    react(question, "👍");
    assertThat(react(question, "👍").reactions()).hasSize(1);
    assertThat(world.events.events(TenantEvent.MessageUpdated.class)).hasSize(1);
    assertThat(takeBack(world.given(Samples.aMessage(chat))).reactions()).isEmpty();
    assertThat(world.events.events(TenantEvent.MessageUpdated.class)).hasSize(1);
  }

  @Test
  void onlyWhatTheChannelTakesIsTaken() {
    refused("emoji_malformed", () -> react(question, "yes"));
    refused("emoji_unsupported", () -> react(question, "🦜"));
    var mute = new World();
    var asker = mute.givenActor(Role.AGENT);
    Message said = mute.messagesOf(mute.givenChat().id()).getFirst();
    refused(
        "reactions_unsupported", () -> service(mute).handle(asker, said.id(), Optional.of("👍")));
    assertThat(isQueued(question)).isFalse();
  }

  @Test
  void onlyACustomersMessageThatIsStillThereIsReactedTo() {
    refused(
        "reaction_target",
        () -> react(world.given(Samples.aReply(chat, world.clock.instant())), "👍"));
    world.run(() -> world.messages.reviseAll(List.of(question.deleted(world.clock.instant()))));
    refused("reaction_target", () -> react(question, "👍"));
  }

  @Test
  void theReplyWindowCountsForReactionsToo() {
    world.clock.pass(Duration.ofDays(2));
    refused("window_closed", () -> react(question, "👍"));
  }

  @Test
  void anotherTenantsMessageIsNotThere() {
    Actor stranger = world.givenActor(world.givenTenant(), Role.OWNER);
    assertThatThrownBy(() -> service(world).handle(stranger, question.id(), Optional.of("👍")))
        .isInstanceOf(Refusal.NotFound.class);
  }

  private Message react(Message message, String emoji) {
    return service(world).handle(agent, message.id(), Optional.of(emoji));
  }

  private Message takeBack(Message message) {
    return service(world).handle(agent, message.id(), Optional.empty());
  }

  private boolean isQueued(Message message) {
    return world.in(() -> world.outbox.dueAt(message.id())).isPresent();
  }

  private static void refused(String code, Runnable reaction) {
    assertThatThrownBy(reaction::run)
        .isInstanceOfSatisfying(
            Refusal.Unacceptable.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private static ReactToMessageService service(World of) {
    return new ReactToMessageService(
        of.store,
        of.chats,
        of.messages,
        of.connections,
        of.channels,
        new BusinessReactions(of.changes, new MessageChanges(of.changes), of.receipts),
        of.outbox,
        of.events,
        of::wake,
        of.clock);
  }
}
