package io.chatplatform.application.inbound.service;

import io.chatplatform.application.channel.InboundEvent;
import io.chatplatform.application.chat.port.out.ChatRepository.Handle;
import io.chatplatform.application.message.port.out.MessageRepository.PlatformRef;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.chat.CustomerIdentity;
import io.chatplatform.domain.connection.ConnectionId;
import java.util.List;

/// An event whose connection is known. `delivery`: the place of its delivery in the batch.
record Routed(InboundEvent event, ConnectionId connection, int delivery, boolean redelivered) {
  List<Handle> handles(CustomerIdentity customer) {
    return customer.keys().stream().map(key -> new Handle(connection, key)).toList();
  }

  PlatformRef ref(String platformMessageId) {
    return new PlatformRef(connection, platformMessageId);
  }

  Chat.Origin origin() {
    return new Chat.Origin(connection, event.channel());
  }
}
