package io.chatplatform.realtime.inbound;

import io.chatplatform.application.inbound.Delivery;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;

/// A delivery as fields of a stream entry.
final class EntryFields {
  private static final byte[] WEBHOOK = bytes("w");
  private static final byte[] BODY = bytes("b");
  private static final byte[] RECEIVED = bytes("t");
  private static final byte[] REASON = bytes("reason");

  private EntryFields() {}

  static Map<byte[], byte[]> of(String webhook, byte[] body, Instant receivedAt) {
    var fields = new IdentityHashMap<byte[], byte[]>(4);
    fields.put(WEBHOOK, bytes(webhook));
    fields.put(BODY, body);
    fields.put(RECEIVED, bytes(Long.toString(receivedAt.toEpochMilli())));
    return fields;
  }

  static Map<byte[], byte[]> dead(Delivery delivery, String reason) {
    Map<byte[], byte[]> fields = of(delivery.webhook(), delivery.body(), delivery.receivedAt());
    fields.put(REASON, bytes(reason));
    return fields;
  }

  static Delivery delivery(Map<byte[], byte[]> fields, boolean redelivered) {
    return new Delivery(
        text(get(fields, WEBHOOK)),
        get(fields, BODY),
        Instant.ofEpochMilli(Long.parseLong(text(get(fields, RECEIVED)))),
        redelivered);
  }

  private static byte[] get(Map<byte[], byte[]> fields, byte[] name) {
    for (var field : fields.entrySet()) {
      if (Arrays.equals(field.getKey(), name)) {
        return field.getValue();
      }
    }
    throw new IllegalArgumentException("a queue entry without " + text(name));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
