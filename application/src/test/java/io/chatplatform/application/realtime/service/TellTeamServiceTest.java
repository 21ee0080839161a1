package io.chatplatform.application.realtime.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.application.connection.service.CredentialVault;
import io.chatplatform.application.fake.InMemoryPresenceBoard;
import io.chatplatform.application.fake.World;
import io.chatplatform.application.outbound.service.TypingRelay;
import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.event.TenantEvent.PresenceUpdated;
import io.chatplatform.domain.event.TenantEvent.Typing;
import io.chatplatform.domain.user.Role;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TellTeamServiceTest {
  private final World world = new World();
  private final TellTeamService service =
      new TellTeamService(
          world.events,
          new InMemoryPresenceBoard(),
          new TypingRelay(
              world.store,
              world.chats,
              world.messages,
              world.connections,
              new CredentialVault(world.connections, world.box),
              world.channels,
              world.background,
              world.clock));
  private final Actor ada = world.givenActor(Role.AGENT);

  @Test
  void onlyTheFirstClientArrivesAndOnlyTheLastOneLeaves() {
    service.arrived(ada);
    service.arrived(ada);
    assertThat(service.present(ada)).containsExactly(ada.userId());
    service.left(ada);
    assertThat(service.present(ada)).containsExactly(ada.userId());
    service.left(ada);

    assertThat(service.present(ada)).isEmpty();
    assertThat(world.events.events())
        .containsExactly(
            new PresenceUpdated(ada.userId(), true), new PresenceUpdated(ada.userId(), false));
  }

  @Test
  void whoTypesIsToldToTheTeamAndToTheCustomer() {
    Chat chat = world.givenChat();

    service.typing(ada, chat.id(), true);

    assertThat(world.events.events())
        .containsExactly(new Typing(chat.id(), Optional.of(ada.userId()), true));
    assertThat(world.channel.typing()).containsExactly(true);
  }

  @Test
  void theCustomerIsToldOnceInAWhile() {
    Chat chat = world.givenChat();
    service.typing(ada, chat.id(), true);
    service.typing(ada, chat.id(), true);
    world.clock.pass(Duration.ofSeconds(5));
    service.typing(ada, chat.id(), true);
    service.typing(ada, chat.id(), false);

    assertThat(world.channel.typing()).containsExactly(true, true, false);
  }
}
