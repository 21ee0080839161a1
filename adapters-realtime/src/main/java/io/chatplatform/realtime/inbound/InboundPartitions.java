package io.chatplatform.realtime.inbound;

import io.chatplatform.application.channel.ChannelWebhook.Part;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/// Which partition a body goes to: one account's bodies all go to the same, so that they stay in
/// order.
final class InboundPartitions {
  static final int COUNT = 8;

  private InboundPartitions() {}

  static int of(Part part) {
    var crc = new CRC32();
    crc.update(part.orderKey().getBytes(StandardCharsets.UTF_8));
    return (int) (crc.getValue() % COUNT);
  }
}
