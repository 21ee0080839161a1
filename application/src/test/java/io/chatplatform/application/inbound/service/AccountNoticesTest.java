package io.chatplatform.application.inbound.service;

import static io.chatplatform.application.inbound.service.InboundWorld.again;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.application.channel.InboundEvent;
import io.chatplatform.application.fake.Samples;
import io.chatplatform.application.inbound.Delivery;
import io.chatplatform.domain.connection.AccountNotice;
import io.chatplatform.domain.connection.ConnectionHealth;
import io.chatplatform.domain.connection.ConnectionNotice;
import io.chatplatform.domain.event.TenantEvent;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What platforms say about accounts.
class AccountNoticesTest {
  private final InboundWorld inbound = new InboundWorld();

  @Test
  void aRestrictionIsKeptAndShowsInTheHealth() {
    Delivery delivery = inbound.delivery(restriction(Duration.ofHours(1)));

    inbound.process(delivery);
    inbound.process(delivery);

    assertThat(inbound.world.in(() -> inbound.world.notices.newest(5)))
        .singleElement()
        .extracting(ConnectionNotice::connection)
        .isEqualTo(inbound.connection.id());
    assertThat(inbound.world.connection(inbound.connection).health())
        .isEqualTo(ConnectionHealth.DEGRADED);
    assertThat(inbound.world.events.events(TenantEvent.ConnectionUpdated.class)).hasSize(1);
    assertThat(inbound.world.parked.parked()).isEmpty();
  }

  @Test
  void aRestrictionThatIsOverChangesNothing() {
    inbound.deliver(restriction(Duration.ofHours(-1)));

    assertThat(inbound.world.in(() -> inbound.world.notices.newest(5))).hasSize(1);
    assertThat(inbound.world.connection(inbound.connection).health())
        .isEqualTo(inbound.connection.health());
  }

  @Test
  void aRedeliveredNoticeIsToldAgain() {
    Delivery delivery = inbound.delivery(restriction(Duration.ofHours(1)));
    inbound.process(delivery);
    inbound.process(again(delivery));

    assertThat(inbound.world.events.events(TenantEvent.ConnectionUpdated.class)).hasSize(2);
  }

  private InboundEvent restriction(Duration lasts) {
    return new InboundEvent.AccountNoticed(
        Samples.CHANNEL,
        inbound.connection.account().platformAccountId(),
        "event-1",
        new AccountNotice(
            AccountNotice.Kind.RESTRICTION,
            Optional.empty(),
            "RESTRICTED",
            Optional.empty(),
            Optional.of(inbound.world.clock.instant().plus(lasts))),
        inbound.world.clock.instant());
  }
}
