package io.chatplatform.application.testkit;

import io.chatplatform.application.channel.ChannelWebhook;
import io.chatplatform.application.channel.InboundEvent;
import io.chatplatform.application.channel.InboundEvent.MessageReceived;
import io.chatplatform.application.testkit.ChannelPlatform.Webhook;
import java.util.stream.Stream;

/// What the application makes of a platform's webhooks: cut into parts, each of them read.
record ContractEvents(ChannelWebhook webhook) {
  Stream<InboundEvent> in(Webhook posted) {
    return webhook.split(posted.headers(), posted.body()).stream()
        .flatMap(part -> webhook.parse(part.body()).stream());
  }

  MessageReceived received(Webhook posted) {
    return in(posted)
        .filter(MessageReceived.class::isInstance)
        .map(MessageReceived.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
