package io.chatplatform.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.application.channel.ChannelAdapter;
import io.chatplatform.application.channel.InboundEvent.Change;
import io.chatplatform.application.channel.InboundEvent.InboundContent;
import io.chatplatform.application.channel.InboundEvent.MessageChanged;
import io.chatplatform.application.channel.OutgoingReaction;
import io.chatplatform.application.channel.SendResult;
import io.chatplatform.application.testkit.ChannelPlatform.Deed;
import io.chatplatform.domain.channel.ReactionRule;
import io.chatplatform.domain.message.MessageContent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What customers do on some channels beside writing; a platform that has no such thing is not
/// asked for it.
public interface ChannelDeedsContract {
  ChannelAdapter adapter();

  ChannelPlatform platform();

  @Test
  default void whatBecomesOfAMessageNamesIt() {
    Map<Deed, Class<? extends Change>> changes =
        Map.of(
            Deed.EDIT, Change.Edited.class,
            Deed.REVOKE, Change.Deleted.class,
            Deed.REACT, Change.Reacted.class,
            Deed.TAKE_REACTION_BACK, Change.ReactionRemoved.class);
    changes.forEach((deed, change) ->
        platform()
            .customerDoes(deed)
            .ifPresent(webhook ->
                assertThat(events().in(webhook))
                    .as("%s", deed)
                    .singleElement()
                    .isInstanceOfSatisfying(
                        MessageChanged.class,
                        changed -> {
                          assertThat(changed.change()).isInstanceOf(change);
                          assertThat(changed.platformMessageId()).isNotBlank();
                          assertThat(changed.eventId()).isNotEqualTo(changed.platformMessageId());
                          assertThat(changed.byCustomer()).isTrue();
                        })));
  }

  @Test
  default void aReactionIsGivenAndTakenBackWhereTheChannelHasThem() {
    ReactionRule rule = adapter().descriptor().capabilities().reactions();
    String emoji = rule.emojis().stream().findFirst().orElse("👍");
    String target =
        events().received(platform().customerWrites("What do you feel?")).platformMessageId();
    for (Optional<String> reaction : List.of(Optional.of(emoji), Optional.<String>empty())) {
      SendResult result =
          adapter()
              .react(
                  new OutgoingReaction(platform().customer(), target, reaction),
                  platform().credentials());
      assertThat(result)
          .as("%s", reaction)
          .isInstanceOf(rule.isNone() ? SendResult.Refused.class : SendResult.Accepted.class);
    }
  }

  @Test
  default void aReplyNamesWhatItAnswers() {
    platform()
        .customerDoes(Deed.REPLY)
        .ifPresent(
            webhook -> assertThat(events().received(webhook).replyToPlatformId()).isPresent());
  }

  @Test
  default void aLocationHasItsPlaceOnEarth() {
    platform()
        .customerDoes(Deed.SHARE_LOCATION)
        .ifPresent(webhook ->
            assertThat(events().received(webhook).content())
                .isInstanceOfSatisfying(
                    InboundContent.Complete.class,
                    complete ->
                        assertThat(complete.content())
                            .isInstanceOf(MessageContent.Location.class)));
  }

  private ContractEvents events() {
    return new ContractEvents(adapter().webhook());
  }
}
