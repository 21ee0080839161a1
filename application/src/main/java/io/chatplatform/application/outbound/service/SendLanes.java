package io.chatplatform.application.outbound.service;

import io.chatplatform.application.channel.OutgoingMessage;
import io.chatplatform.application.outbound.port.out.SendPacer.Lane;
import io.chatplatform.domain.channel.SendPaces;
import io.chatplatform.domain.message.MessageType;
import java.util.ArrayList;
import java.util.List;

/// The lanes in which a message needs a place.
final class SendLanes {
  private SendLanes() {}

  static List<Lane> of(OutgoingMessage message, SendPaces paces) {
    List<Lane> lanes = new ArrayList<>();
    paces.account().ifPresent(pace -> lanes.add(new Lane("account", pace)));
    if (message.content() instanceof OutgoingMessage.Content.File file
        && (file.type() == MessageType.AUDIO || file.type() == MessageType.VIDEO)) {
      paces.recordings().ifPresent(pace -> lanes.add(new Lane("recordings", pace)));
    }
    String customer = message.recipient().getFirst().value();
    paces.customer().ifPresent(pace -> lanes.add(new Lane("customer:" + customer, pace)));
    return lanes;
  }
}
