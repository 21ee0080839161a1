package io.chatplatform.application.inbound.service;

import io.chatplatform.application.inbound.Delivery;
import io.chatplatform.application.inbound.DeliveryOutcome;
import io.chatplatform.application.inbound.port.out.ParkedEvents;
import io.chatplatform.application.inbound.port.out.ParkedEvents.Parked;
import io.chatplatform.domain.channel.ChannelId;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Keeps deliveries that cannot be processed, where no dead-letter queue can be reached.
public final class PoisonCabinet {
  private final ParkedEvents parked;

  @Inject
  public PoisonCabinet(ParkedEvents parked) {
    this.parked = parked;
  }

  void keepPoisonous(List<Delivery> deliveries, List<DeliveryOutcome> outcomes) {
    List<Parked> kept = new ArrayList<>();
    for (int i = 0; i < outcomes.size(); i++) {
      if (outcomes.get(i) instanceof DeliveryOutcome.Poisonous(String reason)) {
        Delivery delivery = deliveries.get(i);
        kept.add(
            new Parked(
                new ChannelId(delivery.webhook()),
                "",
                "poisonous: " + reason,
                new String(delivery.body(), StandardCharsets.UTF_8),
                delivery.receivedAt()));
      }
    }
    if (!kept.isEmpty()) {
      parked.park(kept);
    }
  }
}
