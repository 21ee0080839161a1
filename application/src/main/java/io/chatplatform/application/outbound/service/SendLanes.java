package io.chatplatform.application.outbound.service;

import io.chatplatform.application.channel.OutgoingMessage;
import io.chatplatform.application.outbound.port.out.SendPacer.Lane;
import io.chatplatform.domain.channel.SendPaces;
import io.chatplatform.domain.chat.CustomerKey;
import io.chatplatform.domain.message.MessageType;
import java.util.ArrayList;
import java.util.List;

/// The lanes in which a message needs a place.
final class SendLanes {
  private SendLanes() {}

  static List<Lane> of(OutgoingMessage message, SendPaces paces) {
    List<Lane> lanes = account(paces);
    if (message.content() instanceof OutgoingMessage.Content.File file
        && (file.type() == MessageType.AUDIO || file.type() == MessageType.VIDEO)) {
      paces.recordings().ifPresent(pace -> lanes.add(new Lane("recordings", pace)));
    }
    lanes.addAll(customer(message.recipient(), paces));
    return lanes;
  }

  /// Of something that is no message.
  static List<Lane> of(List<CustomerKey> recipient, SendPaces paces) {
    List<Lane> lanes = account(paces);
    lanes.addAll(customer(recipient, paces));
    return lanes;
  }

  private static List<Lane> account(SendPaces paces) {
    return new ArrayList<>(
        paces.account().map(pace -> new Lane("account", pace)).stream().toList());
  }

  private static List<Lane> customer(List<CustomerKey> recipient, SendPaces paces) {
    String customer = recipient.getFirst().value();
    return paces.customer().map(pace -> new Lane("customer:" + customer, pace)).stream().toList();
  }
}
