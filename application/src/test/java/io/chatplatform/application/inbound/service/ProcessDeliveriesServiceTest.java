package io.chatplatform.application.inbound.service;

import static io.chatplatform.application.fake.Samples.CHANNEL;
import static io.chatplatform.application.fake.Samples.NOW;
import static io.chatplatform.application.inbound.service.InboundWorld.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatplatform.application.channel.InboundEvent;
import io.chatplatform.application.fake.FakeWebhook;
import io.chatplatform.application.fake.Samples;
import io.chatplatform.application.inbound.Delivery;
import io.chatplatform.application.inbound.DeliveryOutcome;
import io.chatplatform.application.inbound.port.out.ParkedEvents.Parked;
import io.chatplatform.application.transaction.StoreUnavailable;
import io.chatplatform.domain.chat.CustomerIdentity;
import io.chatplatform.domain.connection.SocialConnection;
import io.chatplatform.domain.message.MessageType;
import io.chatplatform.domain.tenant.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Whose the events of a batch are, and what becomes of those that cannot be stored.
class ProcessDeliveriesServiceTest {
  private final InboundWorld inbound = new InboundWorld();
  private final CustomerIdentity ada = customer("ada");

  @Test
  void severalTenantsShareABatch() {
    List<SocialConnection> connections = new ArrayList<>();
    List<TenantId> tenants = new ArrayList<>();
    List<Delivery> deliveries = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      tenants.add(inbound.world.givenTenant());
      connections.add(inbound.world.givenConnection(tenants.getLast()));
    }
    for (SocialConnection connection : connections) {
      deliveries.add(inbound.delivery(inbound.says(connection, ada, "m1", "Hello", NOW)));
    }

    assertThat(inbound.service.process(deliveries))
        .hasSize(9)
        .hasOnlyElementsOfType(DeliveryOutcome.Done.class);

    assertThat(tenants)
        .allSatisfy(tenant -> assertThat(inbound.world.events.events(tenant)).hasSize(2));
    assertThat(inbound.world.allChats()).isEmpty();
  }

  @Test
  void eventsOfAnAccountThatNobodyHoldsAreParkedWithTheReason() {
    SocialConnection unknown = Samples.aConnection();

    inbound.deliver(inbound.says(unknown, ada, "m1", "Hello", NOW));

    assertThat(inbound.world.parked.parked())
        .extracting(Parked::reason)
        .containsExactly("unknown account");
  }

  @Test
  void eventsOfASuspendedTenantAreParkedWithTheReason() {
    inbound.world.run(inbound.world.tenants::suspend);

    assertThat(inbound.deliver(inbound.says(ada, "m1", "Hello", NOW)))
        .containsExactly(new DeliveryOutcome.Done());

    assertThat(inbound.world.parked.parked())
        .extracting(Parked::reason)
        .containsExactly("suspended tenant");
    assertThat(inbound.world.allChats()).isEmpty();
  }

  @Test
  void whatIsNotUnderstoodIsParkedAndItsNeighboursAreStored() {
    var odd =
        new InboundEvent.NotUnderstood(
            CHANNEL, inbound.connection.account().platformAccountId(), "a smoke sign", "~~~");

    inbound.deliver(odd, inbound.says(ada, "m1", "Hello", NOW));

    assertThat(inbound.world.parked.parked())
        .containsExactly(new Parked(CHANNEL, odd.accountId(), "a smoke sign", "~~~", NOW));
    assertThat(inbound.world.allChats()).hasSize(1);
  }

  @Test
  void aBodyThatCannotBeReadIsPoisonousAndStopsNobody() {
    List<DeliveryOutcome> outcomes =
        inbound.process(
            inbound.delivery(inbound.says(ada, "m1", "Hello", NOW)),
            inbound.delivery(FakeWebhook.brokenBody()),
            inbound.delivery(inbound.says(ada, "m2", "There", NOW)));

    assertThat(outcomes)
        .hasExactlyElementsOfTypes(
            DeliveryOutcome.Done.class,
            DeliveryOutcome.Poisonous.class,
            DeliveryOutcome.Done.class);
    assertThat(inbound.world.messagesOf(inbound.world.allChats().getFirst().id())).hasSize(2);
  }

  @Test
  void anEventThatCannotBeStoredIsPoisonousAndStopsNobody() {
    List<DeliveryOutcome> outcomes =
        inbound.process(
            inbound.delivery(inbound.says(ada, "m1", "Hello", NOW)),
            inbound.delivery(inbound.says(ada, "m2", "", NOW), unstorable()),
            inbound.delivery(inbound.says(customer("bob"), "m3", "There", NOW)));

    assertThat(outcomes)
        .hasExactlyElementsOfTypes(
            DeliveryOutcome.Done.class,
            DeliveryOutcome.Poisonous.class,
            DeliveryOutcome.Done.class);
    assertThat(inbound.world.allChats())
        .flatExtracting(chat -> inbound.world.messagesOf(chat.id()))
        .extracting(message -> message.delivery().platformMessageId().orElseThrow())
        .as("beside the bad one in its delivery, too")
        .containsExactlyInAnyOrder("m1", "m2", "m3");
  }

  @Test
  void anAwayStoreIsNobodysFault() {
    Delivery delivery = inbound.delivery(inbound.says(ada, "m1", "Hello", NOW));
    inbound.world.store.away(true);

    assertThatThrownBy(() -> inbound.process(delivery)).isInstanceOf(StoreUnavailable.class);

    inbound.world.store.away(false);
    assertThat(inbound.process(delivery)).containsExactly(new DeliveryOutcome.Done());
  }

  /// A picture without a file: no message can hold it.
  private InboundEvent unstorable() {
    return new InboundEvent.MessageReceived(
        CHANNEL,
        inbound.connection.account().platformAccountId(),
        ada,
        "m9",
        new InboundEvent.InboundContent.Media(MessageType.IMAGE, Optional.empty(), List.of()),
        Optional.empty(),
        NOW);
  }
}
