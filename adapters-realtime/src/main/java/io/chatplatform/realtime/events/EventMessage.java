package io.chatplatform.realtime.events;

import io.chatplatform.application.realtime.StoredEvent;
import io.chatplatform.domain.event.Cursor;
import io.chatplatform.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// An event as it lies in Redis: fields of a stream entry, or five lines of a published message.
final class EventMessage {
  static final String START = "start";
  private static final int LINES = 5;

  private EventMessage() {}

  static StoredEvent ofEntry(String id, Map<String, String> fields) {
    return event(
        id,
        fields.getOrDefault("type", ""),
        fields.getOrDefault("at", ""),
        fields.getOrDefault("audience", ""),
        fields.getOrDefault("data", ""));
  }

  static StoredEvent ofPublished(String message) {
    List<String> lines = List.of(message.split("\n", LINES));
    return event(lines.get(0), lines.get(1), lines.get(2), lines.get(3), lines.get(4));
  }

  private static StoredEvent event(
      String id, String type, String at, String audience, String data) {
    return new StoredEvent(
        Cursor.parse(id),
        type,
        Instant.parse(at),
        data,
        audience.isEmpty() ? Optional.empty() : Optional.of(new UserId(UUID.fromString(audience))));
  }
}
