package io.chatplatform.application.inbound.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.application.channel.InboundEvent.StatusChanged;
import io.chatplatform.application.fake.Samples;
import io.chatplatform.application.inbound.port.out.MessageChangeRepository.Kept;
import io.chatplatform.application.message.port.out.MessageRepository.PlatformRef;
import io.chatplatform.domain.event.TenantEvent;
import io.chatplatform.domain.message.DeliveryError;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.MessageStatus;
import io.chatplatform.domain.message.Reaction;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A reaction that the platform took, and of which it says afterwards that it failed.
class FailedReactionsTest {
  private static final DeliveryError WHY = new DeliveryError("131047", "The window is closed.");
  private final InboundWorld inbound = new InboundWorld();
  private final PlatformRef question = new PlatformRef(inbound.connection.id(), "question");

  @BeforeEach
  void theCustomerAsked() {
    inbound.deliver(
        inbound.says(
            InboundWorld.customer("7"), "question", "Open?", inbound.world.clock.instant()));
    inbound.world.events.forget();
  }

  @Test
  void itIsUndoneAndToldWithTheReason() {
    taken(wanted("👍"), "reaction-1");
    assertThat(shown()).containsExactly("👍");

    inbound.deliver(failed("reaction-1"));

    assertThat(shown()).isEmpty();
    assertThat(message().delivery().error()).contains(WHY);
    assertThat(message().status()).isEqualTo(MessageStatus.DELIVERED);
    assertThat(inbound.world.events.events(TenantEvent.MessageUpdated.class).getLast().message())
        .isEqualTo(message());
  }

  @Test
  void theOneThatItWasToReplaceIsThereAgain() {
    taken(wanted("👍"), "reaction-1");
    taken(wanted("🦜"), "reaction-2");

    inbound.deliver(failed("reaction-2"));

    assertThat(shown()).containsExactly("👍");
  }

  @Test
  void aLaterWishIsLeftAlone() {
    taken(wanted("👍"), "reaction-1");
    wanted("❤️");

    inbound.deliver(failed("reaction-1"));

    assertThat(shown()).containsExactly("❤️");
    assertThat(message().delivery().error()).isEmpty();
  }

  @Test
  void aFailureThatIsToldBeforeTheAnswerCounts() {
    Kept wish = wanted("👍");
    inbound.deliver(failed("reaction-1"));
    assertThat(shown()).containsExactly("👍");

    taken(wish, "reaction-1");

    assertThat(shown()).isEmpty();
    assertThat(message().delivery().error()).contains(WHY);
  }

  @Test
  void whatElseIsSaidOfItChangesNothing() {
    taken(wanted("👍"), "reaction-1");
    inbound.world.events.forget();

    inbound.deliver(inbound.status("reaction-1", MessageStatus.DELIVERED));
    inbound.deliver(failed("another"));

    assertThat(shown()).containsExactly("👍");
    assertThat(inbound.world.events.events()).isEmpty();
  }

  private Kept wanted(String emoji) {
    inbound.world.clock.pass(Duration.ofSeconds(1));
    return inbound.world.in(() -> {
      var now = inbound.world.clock.instant();
      update(inbound.reactions.want(question, stored(), Optional.of(emoji), now));
      return inbound.reactions.wanted(question).orElseThrow();
    });
  }

  private void taken(Kept wish, String platformId) {
    inbound.world.run(() -> update(inbound.reactions.taken(question, stored(), wish, platformId)));
  }

  private void update(Message message) {
    inbound.world.messages.updateAll(List.of(message));
  }

  private StatusChanged failed(String platformId) {
    return new StatusChanged(
        Samples.CHANNEL,
        inbound.connection.account().platformAccountId(),
        platformId,
        Optional.empty(),
        MessageStatus.FAILED,
        false,
        Optional.of(WHY));
  }

  private Message message() {
    return inbound.world.in(this::stored);
  }

  private Message stored() {
    return Optional.ofNullable(
            inbound.world.messages.findByPlatformIds(List.of(question)).get(question))
        .orElseThrow();
  }

  private List<String> shown() {
    return message().reactions().stream().map(Reaction::emoji).toList();
  }
}
