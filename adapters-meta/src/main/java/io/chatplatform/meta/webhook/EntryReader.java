package io.chatplatform.meta.webhook;

import io.chatplatform.application.channel.InboundEvent;
import io.chatplatform.domain.channel.ChannelId;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// Reads the entries of one kind of webhook body. Whatever an entry holds becomes an event; nothing
/// in it makes a reader throw.
public interface EntryReader {
  /// The body's `object` that this reader is for.
  String object();

  ChannelId channel();

  void read(JsonNode entry, Consumer<InboundEvent> events);
}
