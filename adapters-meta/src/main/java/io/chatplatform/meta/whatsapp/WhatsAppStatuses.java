package io.chatplatform.meta.whatsapp;

import io.chatplatform.application.channel.InboundEvent;
import io.chatplatform.domain.channel.ChannelId;
import io.chatplatform.domain.message.DeliveryError;
import io.chatplatform.domain.message.MessageStatus;
import io.chatplatform.meta.graph.GraphError;
import io.chatplatform.meta.json.Nodes;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// How far a message of ours got. (Meta, "WhatsApp: Status messages webhook reference")
final class WhatsAppStatuses {
  private WhatsAppStatuses() {}

  /// Empty for a status with an unknown word or without a message.
  static Optional<InboundEvent> read(ChannelId channel, String account, JsonNode status) {
    Optional<MessageStatus> reached =
        switch (Nodes.textOrEmpty(status, "status")) {
          case "sent" -> Optional.of(MessageStatus.SENT);
          case "delivered" -> Optional.of(MessageStatus.DELIVERED);
          // Listened to: there is nothing beyond read.
          case "read", "played" -> Optional.of(MessageStatus.READ);
          case "failed" -> Optional.of(MessageStatus.FAILED);
          default -> Optional.empty();
        };
    Optional<String> id = Nodes.text(status, "id");
    if (reached.isEmpty() || id.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new InboundEvent.StatusChanged(
            channel,
            account,
            id.get(),
            Nodes.ourId(status, "biz_opaque_callback_data"),
            reached.get(),
            false,
            reached.get() == MessageStatus.FAILED ? Optional.of(error(status)) : Optional.empty()));
  }

  private static DeliveryError error(JsonNode status) {
    return GraphError.ofStatus(status.path("errors").path(0)).toDeliveryError();
  }
}
