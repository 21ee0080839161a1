package io.chatplatform.realtime.inbound;

import io.chatplatform.application.inbound.Delivery;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

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

  /// What is not of the queue's own making, with the reason.
  static Map<byte[], byte[]> dead(Map<byte[], byte[]> foreign, String reason) {
    var fields = new IdentityHashMap<byte[], byte[]>();
    foreign.forEach(fields::put);
    fields.put(REASON, bytes(reason));
    return fields;
  }

  /// Empty when this is none.
  static Optional<Delivery> delivery(Map<byte[], byte[]> fields, boolean redelivered) {
    Optional<byte[]> body = get(fields, BODY);
    Optional<String> webhook = get(fields, WEBHOOK).map(EntryFields::text);
    Optional<Instant> receivedAt =
        get(fields, RECEIVED)
            .map(EntryFields::text)
            .filter(text -> text.matches("\\d{1,15}"))
            .map(text -> Instant.ofEpochMilli(Long.parseLong(text)));
    return body.flatMap(bytes ->
        webhook.flatMap(
            name -> receivedAt.map(instant -> new Delivery(name, bytes, instant, redelivered))));
  }

  private static Optional<byte[]> get(Map<byte[], byte[]> fields, byte[] name) {
    return fields.entrySet().stream()
        .filter(field -> Arrays.equals(field.getKey(), name))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
